import Glibc
import PlacementModel
import Solver
import Synchronization

/// How far a run is, on one line of the error stream that is drawn over; silent where nobody looks
/// at a terminal.
final class ProgressLine: Sendable {
    private let language: Language
    private let isShown: Bool
    private let lastText = Mutex("")

    init(language: Language, isQuiet: Bool) {
        self.language = language
        isShown = !isQuiet && isatty(STDERR_FILENO) == 1
    }

    /// A stage that is not counted, such as reading.
    func show(_ stage: Stage) { draw(stage.text(in: language)) }

    /// Tasks of which some are done.
    func show(_ stage: Stage = .explaining, done: Int, of count: Int) {
        draw("\(stage.text(in: language)) \(done)/\(count)")
    }

    /// Settings of parameters of which some are decided, with the time that the rest may take.
    func show(done: Int, of count: Int, left: Duration?) {
        let bar = ProgressLine.bar(done, of: count)
        let rest = left.map { "  " + ProgressLine.remaining($0, language) } ?? ""
        draw("\(Stage.tuning.text(in: language)) \(bar) \(done)/\(count)" + rest)
    }

    /// Solves of a search of which nobody knows how many there will be.
    func show(solves: Int, elapsed: Duration) {
        let seconds = elapsed.components.seconds
        draw(
            language == .chinese
                ? "\(Stage.tuning.text(in: language)) 第 \(solves) 次求解，已用 \(seconds) 秒"
                : "\(Stage.tuning.text(in: language)), solve \(solves), \(seconds) s so far"
        )
    }

    private static func remaining(_ time: Duration, _ language: Language) -> String {
        let seconds = time.components.seconds + 1
        let shown = seconds < 120 ? seconds : seconds / 60
        return switch language {
        case .chinese: "约剩 \(shown) \(seconds < 120 ? "秒" : "分钟")"
        case .english: "about \(shown) \(seconds < 120 ? "s" : "min") left"
        }
    }

    private static func bar(_ done: Int, of count: Int) -> String {
        let width = 24
        let filled = min(width, done * width / max(1, count))
        return String(repeating: "█", count: filled)
            + String(repeating: "░", count: width - filled)
    }

    /// A level of the strict order and its parts.
    func show(_ progress: Progress) {
        let total = max(1, progress.levelCount * max(1, progress.partCount))
        let done = progress.level * max(1, progress.partCount) + progress.partsSolved
        let bar = ProgressLine.bar(done, of: total)
        let stage = Stage.solving.text(in: language)
        draw("\(stage) \(bar) \(progress.level + 1)/\(progress.levelCount)" + gap(progress))
    }

    /// Best value, bound and gap of an integer program that is being solved.
    private func gap(_ progress: Progress) -> String {
        guard let bound = progress.bound else { return "" }
        guard let value = progress.value else {
            return language == .chinese ? "  上界 \(bound)" : "  bound \(bound)"
        }
        return switch language {
        case .chinese: "  最好 \(value)  上界 \(bound)  差距 \(bound - value)"
        case .english: "  best \(value)  bound \(bound)  gap \(bound - value)"
        }
    }

    /// Wipes the line, before anything else is printed.
    func end() { draw("") }

    private func draw(_ text: String) {
        guard isShown else { return }
        lastText.withLock { last in
            guard last != text else { return }
            last = text
            // `stderr` of C is shared mutable state; the descriptor is not.
            let line = "\r\u{1B}[K" + text
            _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
        }
    }

    enum Stage {
        case reading
        case countingPoints
        case solving
        case explaining
        case comparing
        case tuning
        case writing

        func text(in language: Language) -> String {
            switch (self, language) {
            case (.reading, .chinese): "正在读取……"
            case (.reading, .english): "Reading ..."
            case (.countingPoints, .chinese): "正在计算积分……"
            case (.countingPoints, .english): "Counting points ..."
            case (.solving, .chinese): "正在求解"
            case (.solving, .english): "Solving"
            case (.explaining, .chinese): "正在逐人验证"
            case (.explaining, .english): "Working out answers"
            case (.comparing, .chinese): "正在求解并比较"
            case (.comparing, .english): "Solving and comparing"
            case (.tuning, .chinese): "正在调参"
            case (.tuning, .english): "Tuning"
            case (.writing, .chinese): "正在写入……"
            case (.writing, .english): "Writing ..."
            }
        }
    }
}
