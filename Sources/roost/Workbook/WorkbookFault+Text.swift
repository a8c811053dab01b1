import PlacementModel
import WorkbookWriter

extension WorkbookFault {
    /// Why a workbook could not be written, and what helps.
    func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    private var chinese: String {
        switch self {
        case .sheetName(let name):
            "工作簿无法写出：“\(name)”不能作工作表名称（1 至 31 个字符，不含 [ ] : * ? / \\）。"
        case .sheetNameTwice(let name): "工作簿无法写出：有两张工作表都叫“\(name)”。"
        case .tooManyRows(let sheet, let count):
            "工作簿无法写出：“\(sheet)”有 \(count) 行，一张工作表最多 1048576 行。请使用 CSV 文件。"
        case .tooManyColumns(let sheet, let count):
            "工作簿无法写出：“\(sheet)”有 \(count) 列，一张工作表最多 16384 列。请使用 CSV 文件。"
        case .ruleText(let sheet, let text):
            "工作簿无法写出：“\(sheet)”的提示过长（最多 255 个字符）：\(text)"
        case .file(let path, let reason): "无法写入 \(path)：\(reason)"
        case .refused(let reason): "工作簿无法写出：\(reason)"
        }
    }

    private var english: String {
        switch self {
        case .sheetName(let name):
            "The workbook cannot be written: “\(name)” cannot name a sheet (1 to 31 characters, none of "
                + "[ ] : * ? / \\)."
        case .sheetNameTwice(let name):
            "The workbook cannot be written: two sheets are called “\(name)”."
        case .tooManyRows(let sheet, let count):
            "The workbook cannot be written: “\(sheet)” has \(count) rows and a sheet holds 1048576. Use "
                + "the CSV files."
        case .tooManyColumns(let sheet, let count):
            "The workbook cannot be written: “\(sheet)” has \(count) columns and a sheet holds 16384. Use "
                + "the CSV files."
        case .ruleText(let sheet, let text):
            "The workbook cannot be written: a prompt of “\(sheet)” is longer than 255 characters: \(text)"
        case .file(let path, let reason): "Cannot write \(path): \(reason)"
        case .refused(let reason): "The workbook cannot be written: \(reason)"
        }
    }
}
