import Foundation
import Intake
import Parallel
import PlacementModel

/// Reading alone: `roost-bench read SCENARIO`.
///
/// Every file is recognised, cut into cells, checked and turned into values and a register, as before
/// every run.
enum ReadCommand {
    static func run(folder: String) throws -> Figures {
        ProcessMemory.forgetPeak()
        let loaded = ProcessMemory.resident
        var result: ReadResult?
        let elapsed = try measuredRegion {
            result = try Intake.read(
                folder: folder,
                threads: Threads(ProcessInfo.processInfo.activeProcessorCount)
            )
        }
        var figures = Figures()
        figures[count: "children"] = result?.scenario.children.count
        figures[count: "wishes"] = result?.scenario.wishes.elements.count
        figures["seconds"] = elapsed.wall
        figures["processor_seconds"] = elapsed.processor
        figures["loaded_mb"] = loaded
        figures["peak_mb"] = ProcessMemory.peak
        return figures
    }
}
