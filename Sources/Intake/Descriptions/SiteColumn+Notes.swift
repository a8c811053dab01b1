import PlacementModel

extension SiteColumn: DescribedColumn {
    var notes: ColumnNotes {
        switch self {
        case .site: ColumnNotes(.code, "S01", "站点的编号，不能重复", "The site's code, unique")
        case .name:
            ColumnNotes(.text, ("青少年宫", "Youth Palace"), "站点的名称", "The site's name")
        case .longitude:
            ColumnNotes(
                .degrees,
                "111.112100",
                "经度，用 scenario.yaml 中写明的坐标系；与纬度同填或同空",
                "In the coordinate system of scenario.yaml; both or neither"
            )
        case .latitude:
            ColumnNotes(.degrees, "40.280100", "纬度；与经度同填或同空", "Both or neither")
        case .address:
            ColumnNotes(
                .text,
                ("示范路1号", "1 Model Road"),
                "地址，不参与计算",
                "Not used in decisions"
            )
        case .operatedBy:
            ColumnNotes(
                .text,
                ("示范工会", "Model Union"),
                "运营单位；其职工即“本单位职工”",
                "The organisation that runs it; its people are “staff”"
            )
        case .partners:
            ColumnNotes(
                .names,
                ("示范医院；示范工厂", "Model Hospital; Model Works"),
                "合作单位，多个用分号隔开",
                "Partner organisations, separated by semicolons"
            )
        case .audience:
            ColumnNotes(
                .anyOf(WordChoices.audiences),
                ("本单位职工；周边居民", "staff; residents"),
                "服务谁，多项用分号隔开；不填为不限",
                "Whom it serves, separated by semicolons; empty = everyone"
            )
        case .papersValidUntil:
            ColumnNotes(.date, "2026-12-31", "资质的最后有效日", "Last valid day of its papers")
        case .sharedCarers:
            ColumnNotes(
                .wholeNumber(0...10_000),
                "4",
                "本站点未单独填写保育人员的各班共用的人数",
                "Carers shared among its classes that state none of their own"
            )
        case .optional:
            ColumnNotes(
                .oneOf(WordChoices.yesOrNo),
                ("否", "no"),
                "是否可以整个站点不开",
                "Whether the site may stay closed with all its classes"
            )
        case .openingCost:
            ColumnNotes(
                .money,
                "5000",
                "开办费用（元），各班的开班费用另计",
                "Yuan, besides the opening costs of its classes"
            )
        }
    }
}
