import Intake
import PlacementModel

/// 中文。
struct ChineseTemplateWording: TemplateWording {
    func text(_ phrase: TemplatePhrase) -> [String] {
        switch phrase {
        case .title: ["怎样填写这个方案"]
        case .steps: steps
        case .allColumns: ["全部列"]
        case .sheetHeader: ["工作表"]
        case .columnHeader: ["列"]
        case .neededHeader: ["必填"]
        case .meaningHeader: ["含义"]
        case .acceptedHeader: ["可填"]
        case .exampleHeader: ["示例"]
        case .needed: ["必填"]
        case .heading(let name, let isNeeded): ["\(name)（\(isNeeded ? "必填" : "选填")）"]
        case .personal: ["个人信息：只进入登记册，不参与计算"]
        case .example(let example): ["示例：\(example)"]
        case .listSheet: ["_选项"]
        case .notInList: ["请从下拉列表中选择。"]
        case .notAWholeNumber(let range): ["请填 \(range.lowerBound) 至 \(range.upperBound) 的整数。"]
        case .notADate: ["请填日期，如 2026-07-13。"]
        }
    }

    private var steps: [String] {
        [
            "先改 scenario.yaml：名称、年龄计算日、期次的日期、群体和政策，每一行都有说明。",
            "再填本工作簿：先“站点”，再“班级”，最后“儿童”。棕色表头的列必填，其余按需填写。",
            "表头一行保持不动；不用的列可以删去。鼠标停在表头上可看到该列的说明和示例。",
            "有下拉箭头的单元格从列表中选；一格填几项时用分号隔开，提示时选择“是”保留。",
            "报名编号、证件号码、电话等列已设为文本，请保持：设为数字会丢失后几位。从别处复制时用“选择性粘贴—数值”。",
            "志愿填在“儿童”表的志愿列，或者一行一个填在“志愿”表，两处只用一处。",
            "“距离”“上期”“人工指定”三张表没有内容就空着。",
            "保存后运行 roost validate 文件夹，全部问题一次列出；没有问题再运行 roost solve。",
            "填好后本文件含有个人信息，请只在有权的人员之间传递，用后按规定删除。",
        ]
    }

    func text(_ content: ColumnContent) -> String {
        switch content {
        case .text: "文本"
        case .code: "编号，不重复"
        case .codeIn(let table): "“\(SheetNames.main(of: table).chinese)”表中的编号"
        case .codeOfClassOrSite: "班级编号或站点编号"
        case .session: "scenario.yaml 中的期次编号"
        case .groups: "scenario.yaml 中的群体，多个用分号隔开"
        case .date: "日期"
        case .time: "日期和时间"
        case .wholeNumber(let range): "整数，\(range.lowerBound) 至 \(range.upperBound)"
        case .money: "金额（元），至多两位小数"
        case .degrees: "十进制度数"
        case .oneOf(let words): words.map(\.chinese).joined(separator: "、")
        case .anyOf(let words):
            words.map(\.chinese).joined(separator: "、") + "，多项用分号隔开"
        case .names: "名称，多个用分号隔开"
        }
    }
}
