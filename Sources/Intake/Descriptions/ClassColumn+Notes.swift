import PlacementModel

extension ClassColumn: DescribedColumn {
    var notes: ColumnNotes {
        switch self {
        case .classCode:
            ColumnNotes(.code, "C01", "班级的编号，不能重复", "The class's code, unique")
        case .site:
            ColumnNotes(.codeIn(.sites), "S01", "所在站点的编号", "The code of its site")
        case .session:
            ColumnNotes(
                .session,
                "winter",
                "期次编号；方案有几个期次时必填",
                "A session's code; needed when there are several"
            )
        case .name:
            ColumnNotes(
                .text,
                ("低年级班", "Juniors"),
                "班级的名称；不填即编号",
                "The class's name; default: the code"
            )
        case .kind:
            ColumnNotes(
                .oneOf(WordChoices.classKinds),
                ("小学班", "primary"),
                "决定法定班额和师幼比",
                "Sets the legal size and the children per carer"
            )
        case .minAgeMonths: age("最小月龄", "Youngest age in completed months")
        case .maxAgeMonths: age("最大月龄", "Oldest age in completed months")
        case .minGrade: grade("一年级", "1", "最低年级", "Lowest grade")
        case .maxGrade: grade("三年级", "3", "最高年级", "Highest grade")
        case .modes:
            ColumnNotes(
                .anyOf(WordChoices.modes),
                ("全日托", "full"),
                "提供的托管方式，多项用分号隔开；不填为全日托",
                "Modes it offers, separated by semicolons; empty = full"
            )
        case .parallelTo:
            ColumnNotes(
                .codeIn(.classes),
                "C02",
                "平行班：同一站点哪个班的志愿也算作本班的志愿",
                "A class of the same site whose wishes count for this one, too"
            )
        default: sizeNotes
        }
    }

    private func age(_ chinese: String, _ english: String) -> ColumnNotes {
        ColumnNotes(
            .wholeNumber(0...240),
            self == .minAgeMonths ? "18" : "35",
            "\(chinese)（含），按年龄计算日的足月数；上下限同填或同空",
            "\(english) at the reference date, included; both or neither"
        )
    }

    private func grade(
        _ exampleZh: String,
        _ exampleEn: String,
        _ chinese: String,
        _ english: String
    ) -> ColumnNotes {
        ColumnNotes(
            .oneOf(WordChoices.grades),
            (exampleZh, exampleEn),
            "\(chinese)（含）；上下限同填或同空",
            "\(english), included; both or neither"
        )
    }

    /// How many children, at what price.
    private var sizeNotes: ColumnNotes {
        let seats = ColumnContent.wholeNumber(0...100_000)
        switch self {
        case .legalSize:
            return ColumnNotes(
                .wholeNumber(1...100_000),
                "45",
                "代替班级类型的法定班额",
                "Replaces the legal size of the kind"
            )
        case .carers:
            return ColumnNotes(
                .wholeNumber(0...10_000),
                "2",
                "本班自己的保育人员人数",
                "Carers of this class alone"
            )
        case .childrenPerCarer:
            return ColumnNotes(
                .wholeNumber(1...1000),
                "7",
                "一名保育人员最多照护几名儿童，代替班级类型的比例",
                "Children per carer; replaces the kind's"
            )
        case .areaSeats:
            return ColumnNotes(seats, "30", "按面积核定的人数", "Places that the floor area allows")
        case .optional:
            return ColumnNotes(
                .oneOf(WordChoices.yesOrNo),
                ("否", "no"),
                "是否可以不开班",
                "Whether the class may stay closed"
            )
        case .minChildren:
            return ColumnNotes(
                .wholeNumber(1...100_000),
                "10",
                "不足此数则不开班",
                "With fewer children it stays closed"
            )
        case .openingCost:
            return ColumnNotes(.money, "1200", "开班费用（元）", "Yuan")
        case .fee:
            return ColumnNotes(
                .money,
                "350.50",
                "每名儿童每期的收费（元）",
                "Yuan per child and session"
            )
        case .seatsLastTime:
            return ColumnNotes(
                seats,
                "28",
                "本班上期的名额，仅用于核对",
                "Seats last time, for comparison only"
            )
        default:
            return ColumnNotes(seats, "30", "核定的名额", "Approved places")
        }
    }
}
