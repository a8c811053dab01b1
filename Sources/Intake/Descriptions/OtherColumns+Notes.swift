import PlacementModel

extension PreferenceColumn: DescribedColumn {
    var notes: ColumnNotes {
        switch self {
        case .child: .child
        case .rank:
            ColumnNotes(.wholeNumber(1...1000), "1", "1 为第一志愿", "1 is the first wish")
        case .classOrSite:
            ColumnNotes(
                .codeOfClassOrSite,
                "C01",
                "班级编号，或站点编号（即该站点各班）",
                "A class, or a site for each of its classes"
            )
        case .mode:
            ColumnNotes(
                .oneOf(WordChoices.modes),
                ("全日托", "full"),
                "托管方式；不填即儿童表中的",
                "The mode; empty: the child's"
            )
        }
    }
}

extension DistanceColumn: DescribedColumn {
    var notes: ColumnNotes {
        switch self {
        case .child: .child
        case .site: ColumnNotes(.codeIn(.sites), "S01", "站点编号", "The site's code")
        case .metres:
            ColumnNotes(
                .wholeNumber(0...20_040_000),
                "850",
                "路程，以米为单位的整数",
                "The way in whole metres"
            )
        }
    }
}

extension PreviousColumn: DescribedColumn {
    var notes: ColumnNotes {
        switch self {
        case .child: .child
        case .site:
            ColumnNotes(
                .codeIn(.sites),
                "S01",
                "上期所在站点；与班级都不填表示上期候补",
                "Last time's site; without site and class the child waited"
            )
        case .classCode:
            ColumnNotes(.codeIn(.classes), "C01", "上期所在班级", "Last time's class")
        case .committedUntil:
            ColumnNotes(
                .date,
                "2027-08-31",
                "名额承诺保留到哪一天",
                "Until when the place was promised"
            )
        }
    }
}

extension PinColumn: DescribedColumn {
    var notes: ColumnNotes {
        switch self {
        case .child: .child
        case .classCode:
            ColumnNotes(
                .codeIn(.classes),
                "C01",
                "指定的班级；不填表示不予安置",
                "The class; empty: excluded from all"
            )
        case .reason:
            ColumnNotes(
                .text,
                ("经领导小组研究决定", "Decided by the committee"),
                "人工指定的理由，每行必填",
                "Why it was decided by hand; in every row"
            )
        }
    }
}

extension ColumnNotes {
    /// The child that a row speaks of.
    static var child: ColumnNotes {
        ColumnNotes(
            .codeIn(.children),
            "A001",
            "儿童表中的报名编号",
            "An application number of the children's table"
        )
    }
}
