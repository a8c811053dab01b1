import PlacementModel

extension ChildColumn: DescribedColumn {
    var notes: ColumnNotes {
        switch self {
        case .child:
            ColumnNotes(.code, "A001", "报名编号，不能重复", "The application number, unique")
        case .birthDate: ColumnNotes(.date, "2019-03-05", "出生日期", "The date of birth")
        case .grade:
            ColumnNotes(.oneOf(WordChoices.grades), ("一年级", "1"), "就读年级", "The grade")
        case .groups:
            ColumnNotes(
                .groups,
                "new-employment",
                "群体的编号或名称，多个用分号隔开",
                "Codes or titles of groups, separated by semicolons"
            )
        case .groupsValidUntil:
            ColumnNotes(
                .date,
                "2026-12-31",
                "群体证明的最后有效日",
                "Last valid day of the proof of the groups"
            )
        case .household:
            ColumnNotes(
                .text,
                "F01",
                "同一家庭的儿童填相同的编号",
                "The same for all children of one household"
            )
        case .longitude:
            ColumnNotes(
                .degrees,
                "111.109000",
                "家庭经度，用 scenario.yaml 中写明的坐标系；与纬度同填或同空",
                "The home's, in the coordinate system of scenario.yaml; both or neither"
            )
        case .latitude:
            ColumnNotes(.degrees, "40.277000", "家庭纬度；与经度同填或同空", "Both or neither")
        case .appliedAt:
            ColumnNotes(.time, "2026-01-05 08:31", "报名时间", "When the application came in")
        case .mode:
            ColumnNotes(
                .oneOf(WordChoices.modes),
                ("全日托", "full"),
                "托管方式；不填为全日托",
                "The mode; empty = full"
            )
        case .hours:
            ColumnNotes(
                .wholeNumber(1...Int(PlaceUse.hoursPerDay)),
                "4",
                "小时托每日的小时数；不填即全天留位",
                "Hours a day of an hourly child; empty: the whole day is kept"
            )
        case .fit:
            ColumnNotes(
                .oneOf(WordChoices.yesOrNo),
                ("是", "yes"),
                "是否适合集体照护；不填为是",
                "Whether fit for group care; empty = yes"
            )
        case .consent:
            ColumnNotes(
                .oneOf(WordChoices.yesOrNo),
                ("是", "yes"),
                "监护人是否同意处理儿童信息",
                "Whether the guardian consents to the use of the data"
            )
        default: registerNotes
        }
    }

    /// Columns that stay in the personal register, but for the employer, which is compared with
    /// operators and partners.
    private var registerNotes: ColumnNotes {
        switch self {
        case .idNumber:
            return ColumnNotes(
                .text,
                "000000201903050027",
                "证件号码，按文本填写；18位的会核对",
                "As text; checked when it has 18 characters"
            )
        case .sex: return ColumnNotes(.oneOf(WordChoices.sexes), ("女", "F"), "性别", "The sex")
        case .school:
            return ColumnNotes(.text, ("示范小学", "Model School"), "就读学校", "The school")
        case .guardian:
            return ColumnNotes(.text, ("张某", "Zhang Mou"), "家长姓名", "The guardian's name")
        case .phone:
            return ColumnNotes(.text, "19900001234", "联系电话，按文本填写", "As text")
        case .address:
            return ColumnNotes(.text, ("示范路2号", "2 Model Road"), "家庭住址", "The home")
        case .employer:
            return ColumnNotes(
                .text,
                ("示范工厂", "Model Works"),
                "家长的工作单位，与运营单位、合作单位对照",
                "A parent's employer, compared with operators and partners"
            )
        case .note: return ColumnNotes(.text, ("无", "none"), "备注，不参与计算", "Not used")
        default:
            return ColumnNotes(.text, ("张雨欣", "Zhang Yuxin"), "儿童姓名", "The child's name")
        }
    }
}
