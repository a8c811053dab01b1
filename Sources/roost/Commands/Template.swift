import ArgumentParser
import Foundation
import PlacementModel
import Sheets
import WorkbookWriter

struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write an empty scenario to fill in: workbook and policy. 写出空白方案。"
    )

    @Argument(help: "The folder to write; it must not exist. 方案文件夹，须尚不存在。")
    var folder: String?

    @Option(help: "The same, as an option. 同上。")
    var out: String?

    @Option(help: "The lottery's seed, at least 16 characters; default: random. 抽签种子。")
    var seed: String?

    @OptionGroup var choice: LanguageChoice

    func validate() throws {
        guard (folder == nil) != (out == nil) else {
            throw ValidationError("Name one folder. 请指定一个文件夹。")
        }
    }

    func run() throws {
        catchInterruptions()
        let console = Console(language: choice.language)
        let seed = try LotterySeed.given(seed, console)
        let policy = TemplatePolicy(commitment: seed.commitment)
        let path = folder ?? out ?? ""
        do {
            let workbook = TemplateWorkbook(language: choice.language, policy: policy).workbook()
            let files = [
                ("scenario.xlsx", try workbook.bytes(console)),
                ("scenario.yaml", Array(policy.yaml(in: choice.language).utf8)),
            ]
            try FolderReplacement(
                destination: URL(fileURLWithPath: path, isDirectory: true),
                marker: nil
            )
            .write(files, cancellation: interruption)
        } catch let fault as WriteFault {
            console.say(.write(fault))
            if case .interrupted = fault { throw ExitStatus.interrupted.exit }
            throw ExitStatus.cannotWrite.exit
        }
        print(text(seed, path))
    }

    private func text(_ seed: LotterySeed, _ path: String) -> String {
        switch choice.language {
        case .chinese:
            """
            种子（保密，报名截止后公布）：\(seed.text)
            空白方案已写入：\(path)
            下一步：修改 scenario.yaml，填写 scenario.xlsx，然后运行 roost validate \(path)
            """
        case .english:
            """
            Seed (keep it secret until applications close): \(seed.text)
            The empty scenario is in \(path)
            Next: edit scenario.yaml, fill in scenario.xlsx, then run roost validate \(path)
            """
        }
    }
}
