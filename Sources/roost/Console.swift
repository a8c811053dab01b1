import Glibc
import PlacementModel
@preconcurrency import Rainbow
import Report

/// Where a command speaks: results on standard output, everything else on standard error.
struct Console {
    let language: Language

    /// Prints a result, in colour when a person looks at a terminal.
    func show(_ text: StyledText) {
        let isPainted = isatty(STDOUT_FILENO) == 1 && Rainbow.enabled
        show(Array(text.rendered { isPainted ? Console.paint($0, $1) : $0 }.utf8))
    }

    /// Prints bytes that a program may read.
    func show(_ bytes: [UInt8]) {
        do {
            try OutputFile(descriptor: STDOUT_FILENO, path: "stdout").write(bytes)
        } catch {
            // What was asked for cannot be shown, and there is nothing else left to do.
            say(.write(error))
            exit(ExitStatus.cannotWrite.rawValue)
        }
    }

    /// Says something about the work in the command's language.
    func say(_ message: Message) { sayLine(message.text(in: language)) }

    /// Says a text that is already in the command's language.
    func sayLine(_ text: String) {
        // On a terminal a progress line may stand there.
        let wipe = isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : ""
        // Where even this cannot be written, nobody is there to be told.
        try? OutputFile(descriptor: STDERR_FILENO, path: "stderr")
            .write(Array((wipe + text + "\n").utf8))
    }

    private static func paint(_ text: String, _ style: Report.Style) -> String {
        switch style {
        case .plain: text
        case .bold: text.bold
        case .dim: text.dim
        case .green: text.green
        case .red: text.red
        }
    }
}
