import PlacementModel
import WorkbookReader

extension WorkbookFault {
    var chineseWording: Wording {
        switch self {
        case .unreadable(let failure): failure.chineseWording
        case .missingSheet(let name):
            Wording(
                "缺少必需的工作表“\(name.chinese)”",
                "请加上这张表（也可命名为 \(name.english)），或在文件夹中放同名的 CSV 文件"
            )
        case .neededSheetHidden:
            Wording("是必需的工作表，但被隐藏，没有读取", "请取消隐藏：右键单击任一工作表标签，选“取消隐藏”")
        case .unknownSheet(let nearest):
            Wording("不是方案应有的工作表", "是不是“\(nearest)”？请改正名称；只供人看的表请在名称前加“_”")
        case .sheetTwice(let first):
            Wording("与工作表“\(first)”是同一张表", "请只保留其中一张；另一张请在名称前加“_”")
        case .tableInFileToo(let file):
            Wording("文件夹中还有 \(file)，是同一张表", "请只保留工作表或 CSV 文件之一")
        case .formulaWithoutValue:
            Wording(
                "是没有计算结果的公式",
                "请用 Excel、WPS 或 LibreOffice 打开并保存一次，或改成数值（复制后“选择性粘贴—数值”）"
            )
        case .errorValue: Wording("是公式的错误值", "请改正公式，或直接填写内容")
        case .digitsLost:
            Wording(
                "按数字存储，超过15位的部分已被电子表格改掉，原来的号码已丢失",
                "请把该列设为“文本”格式后从原始资料重新录入"
            )
        case .cellBeyondHeaders:
            Wording("在最后一个表头的右边，不属于任何一列", "请清除这些内容，或给该列加上表头")
        }
    }
}

extension WorkbookFailure {
    fileprivate var chineseWording: Wording {
        switch self {
        case .notAWorkbook:
            Wording("不是 Excel 工作簿，可能只是改了扩展名", "请在 Excel 或 WPS 中另存为“Excel 工作簿 (*.xlsx)”")
        case .oldFormat:
            Wording("是旧格式（.xls）的工作簿", "请在 Excel 或 WPS 中另存为“Excel 工作簿 (*.xlsx)”")
        case .passwordProtected:
            Wording("有打开密码，无法读取", "请在 Excel 或 WPS 中取消密码（文件—信息—保护工作簿—用密码进行加密，清空密码）后保存")
        case .binaryFormat:
            Wording("是二进制工作簿（.xlsb）", "请在 Excel 中另存为“Excel 工作簿 (*.xlsx)”")
        case .otherDocument:
            Wording("不是 Excel 工作簿，而是另一种文档", "请在 Excel、WPS 或 LibreOffice 中另存为“Excel 工作簿 (*.xlsx)”")
        case .damaged(let part):
            Wording(
                part.map { "已损坏（\($0)）" } ?? "已损坏或不完整",
                "请重新复制或下载；能打开的话，请在 Excel 或 WPS 中打开后另存"
            )
        case .partTwice(let part):
            Wording("压缩包中有两个同名部分（\(part)）", "请在 Excel 或 WPS 中打开后另存")
        case .documentType(let part):
            Wording("含有文档类型声明（\(part)），可能是恶意文件", "请核实来源；确实可信的话，请在 Excel 或 WPS 中打开后另存")
        case .tooLarge(let megabytes):
            Wording("本身或解压后超过 \(megabytes) MB", "请删去不用的工作表、列和格式，或改用 CSV 文件")
        case .compressionBomb(let part):
            Wording("压缩比异常（\(part)），可能是恶意文件", "请核实来源；也可改用 CSV 文件")
        case .tooManyParts(let limit):
            Wording("组成部分或工作表超过\(limit)个", "请把需要的工作表复制到新的工作簿")
        case .tooManyCells(let limit):
            Wording("有一张工作表超过\(limit)个单元格", "请拆分方案，或改用 CSV 文件")
        }
    }
}
