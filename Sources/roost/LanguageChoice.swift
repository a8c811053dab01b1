import ArgumentParser
import Foundation
import PlacementModel

extension Language: ExpressibleByArgument {
    /// Chinese unless the environment asks for another language, in the order of POSIX locales.
    static var ofEnvironment: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty && $0 != "C" && $0 != "POSIX" && !$0.hasPrefix("C.") }
        return locale.map { $0.hasPrefix("zh") ? .chinese : .english } ?? .chinese
    }
}

/// The language in which a command speaks.
struct LanguageChoice: ParsableArguments {
    @Option(name: .long, help: "zh or en; default from the environment. 输出语言。")
    var language: Language = .ofEnvironment
}
