import ArgumentParser
import Findings
import Foundation
import Laboratory
import PlacementModel

/// Run folders that are replayed for a comparison, each with a name that no other has.
struct RunFolders {
    let paths: [String]

    /// The last component of each path; where that is not enough to tell them apart, the path as it was
    /// given, and a number where even that stands there twice.
    var names: [String] {
        let last = { (path: String) in
            URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL.lastPathComponent
        }
        let distinct = Set(paths).map(last)
        let names = paths.map { path in
            distinct.count { $0 == last(path) } == 1 ? last(path) : path
        }
        return names.indices.map { index in
            let earlier = names[..<index].count { $0 == names[index] }
            return earlier == 0 ? names[index] : "\(names[index])#\(earlier + 1)"
        }
    }

    /// Replays every run; prints what stands in the way of one, and throws the exit code.
    ///
    /// - Parameter progress: runs replayed, of how many.
    func replayed(
        threads: Int,
        console: Console,
        progress: (_ done: Int, _ count: Int) -> Void
    ) throws -> [DecidedRun] {
        var runs: [DecidedRun] = []
        for (path, name) in zip(paths, names) {
            progress(runs.count, paths.count)
            do {
                let replay = try RunReplay(
                    folder: path,
                    scenario: nil,
                    threads: threads,
                    console: console
                )
                let scenario = replay.report.run.scenario
                runs.append(
                    DecidedRun(
                        name: name,
                        title: scenario.variant?.title ?? scenario.title,
                        report: replay.report
                    )
                )
            } catch {
                if paths.count > 1 { console.say(.aboutRun(path)) }
                throw error
            }
        }
        return runs
    }
}
