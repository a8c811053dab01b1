import Foundation
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
        print(text.rendered { isPainted ? Console.paint($0, $1) : $0 }, terminator: "")
    }

    /// Prints bytes that a program may read.
    func show(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

    /// Says something about the work in the command's language.
    func say(_ message: Message) { sayLine(message.text(in: language)) }

    /// Says a text that is already in the command's language.
    func sayLine(_ text: String) {
        // On a terminal a progress line may stand there.
        let wipe = isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : ""
        FileHandle.standardError.write(Data((wipe + text + "\n").utf8))
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
