import ArgumentParser
import Foundation
import PlacementModel

/// What the checker says beside its claims: what keeps it from checking, or lies beyond it.
enum CheckMessage {
    case notARun(String)
    case unreadable(String)
    case scenarioUnknown
    /// Files of the run folder about which nothing is said.
    case unchecked([String])

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.notARun(let folder), .chinese):
            "“\(folder)”不是结果文件夹：没有 result.json。请给出 roost solve 写出的文件夹。"
        case (.notARun(let folder), .english):
            "\(folder) is no run folder: it has no result.json. Name a folder that roost solve wrote."
        case (.unreadable(let file), .chinese):
            "“\(file)”无法读取：格式不是 roost solve 写出的格式。请重新求解。"
        case (.unreadable(let file), .english):
            "\(file) cannot be read: it is not as roost solve writes it. Solve again."
        case (.scenarioUnknown, .chinese):
            "不知道方案文件夹在哪里：timing.json 没有写明。请用 --scenario 指定。"
        case (.unchecked(let files), .chinese):
            "不在核验范围内的文件：\(files.joined(separator: "、"))"
        case (.unchecked(let files), .english):
            "Not covered by this check: \(files.joined(separator: ", "))"
        case (.scenarioUnknown, .english):
            "Where the scenario lies is not known: timing.json does not say. Use --scenario."
        }
    }
}

extension Language: ExpressibleByArgument {
    /// Chinese unless the environment asks for another language, in the order of POSIX locales.
    static var ofEnvironment: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty && $0 != "C" && $0 != "POSIX" && !$0.hasPrefix("C.") }
        return locale.map { $0.hasPrefix("zh") ? .chinese : .english } ?? .chinese
    }
}
