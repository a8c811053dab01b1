import ArgumentParser
import Findings
import Foundation
import Laboratory
import Parallel
import PlacementModel
import Solver

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

    /// Replays every run, one that is named twice once; prints what stands in the way of one, and
    /// throws the exit code.
    ///
    /// - Parameter progress: runs replayed, of how many.
    func replayed(
        threads: Threads,
        console: Console,
        progress: (_ done: Int, _ count: Int) -> Void
    ) throws -> [DecidedRun] {
        var runs: [DecidedRun] = []
        for (path, name) in zip(paths, names) {
            if interruption.isRequested {
                console.say(.interrupted)
                throw ExitStatus.interrupted.exit
            }
            progress(runs.count, paths.count)
            let report: RunReport
            if let earlier = paths[..<runs.count].firstIndex(of: path) {
                report = runs[earlier].report
            } else {
                report = try replay(path, threads, console)
            }
            let scenario = report.run.scenario
            runs.append(
                DecidedRun(
                    name: name,
                    title: scenario.variant?.title ?? scenario.title,
                    report: report
                )
            )
        }
        return runs
    }

    private func replay(
        _ path: String,
        _ threads: Threads,
        _ console: Console
    ) throws -> RunReport {
        do {
            return try RunReplay(
                folder: path,
                scenario: nil,
                threads: threads,
                console: console
            ).report
        } catch {
            console.say(.aboutRun(path))
            throw error
        }
    }
}
