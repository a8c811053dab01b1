import PlacementModel

/// The words of the lists that people read, in one language.
struct ListWords {
    let language: Language
    /// Headings of `notice.csv` and of a roster.
    let notice: [String]
    let roster: [String]
    private let modes: [Mode: String]
    private let fates: [Fate: String]

    func text(_ mode: Mode) -> String { modes[mode] ?? "" }

    func text(_ fate: Fate) -> String { fates[fate] ?? "" }

    static let all = [
        ListWords(
            language: .chinese,
            notice: ["报名编号", "姓名", "站点", "班级", "结果"],
            roster: ["班级", "报名编号", "姓名", "性别", "家长", "联系电话", "托管方式"],
            modes: [
                .fullDay: "全日", .halfDayMorning: "上午半日", .halfDayAfternoon: "下午半日",
                .hourly: "小时托", .temporary: "临时托",
            ],
            fates: [.placed: "已安置", .waiting: "候补", .withoutOption: "无可选班级"]
        ),
        ListWords(
            language: .english,
            notice: ["Application", "Name", "Site", "Class", "Result"],
            roster: ["Class", "Application", "Name", "Sex", "Guardian", "Phone", "Mode"],
            modes: [
                .fullDay: "full day", .halfDayMorning: "mornings", .halfDayAfternoon: "afternoons",
                .hourly: "by the hour", .temporary: "temporary",
            ],
            fates: [
                .placed: "placed", .waiting: "waiting",
                .withoutOption: "no class open to the child",
            ]
        ),
    ]

    /// The language of a file, by its header; Chinese where it is none of them.
    static func of(_ file: [UInt8]?, _ headings: (ListWords) -> [String]) -> ListWords {
        var rows = CSVRows(file ?? [])
        guard rows.next() else { return all[0] }
        let found = (0..<rows.cells.count).map(rows.text)
        return all.first { headings($0) == found } ?? all[0]
    }
}
