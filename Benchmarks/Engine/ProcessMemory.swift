import Foundation

/// Resident memory of this process, from Linux's `/proc`; nil where there is none.
enum ProcessMemory {
    /// Megabytes in memory now.
    static var resident: Double? { field("VmRSS:") }

    /// The most megabytes since the process began, or since `forgetPeak`.
    static var peak: Double? { field("VmHWM:") }

    /// Lets the peak begin again at what is in memory now, so that reading a file is not counted.
    static func forgetPeak() {
        guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
        file.write(Data("5".utf8))
        file.closeFile()
    }

    private static func field(_ name: String) -> Double? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        let kibibytes = line?.dropFirst(name.count)
            .split { $0 == " " || $0 == "\t" }.first
        return kibibytes.flatMap { Double($0) }.map { $0 * 1024 / 1e6 }
    }
}
