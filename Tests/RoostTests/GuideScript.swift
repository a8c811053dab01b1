import Foundation

/// The commands of a guide, with what the guide says that they show.
///
/// A block ` ```sh ` is run by the shell; `exit=N` behind it says with which code it ends, 0 if
/// nothing is said. Each line of the block ` ```text ` below it must be in what was shown, with white
/// space alike; a line of dots stands for lines left out.
struct GuideScript {
    struct Step {
        let line: Int
        var commands: [String] = []
        var status: Int32 = 0
        var shown: [String] = []
    }

    let steps: [Step]

    init(_ markdown: String) {
        var steps: [Step] = []
        var fence: Substring?
        for (number, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("```") else {
                if fence == "sh" { steps[steps.count - 1].commands.append(String(text)) }
                if fence == "text", !steps.isEmpty {
                    steps[steps.count - 1].shown.append(GuideScript.plain(text))
                }
                continue
            }
            let words = text.dropFirst(3).split(separator: " ")
            let isClosing = fence != nil
            fence = isClosing ? nil : words.first ?? ""
            if fence == "sh" {
                var step = Step(line: number + 2)
                for word in words where word.hasPrefix("exit=") {
                    step.status = Int32(word.dropFirst(5)) ?? -1
                }
                steps.append(step)
            }
        }
        self.steps = steps
    }

    /// A line with white space alike.
    static func plain(_ line: some StringProtocol) -> String {
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The lines of a step that were not shown.
    static func missing(_ step: Step, in output: String) -> [String] {
        let lines = output.split(whereSeparator: \.isNewline).map(plain)
        return step.shown.filter { wanted in
            let isLeftOut = wanted.allSatisfy { ".…".contains($0) }
            return !isLeftOut && !lines.contains { $0.contains(wanted) }
        }
    }
}
