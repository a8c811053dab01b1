import PlacementModel

/// The columns of a table, by the headers that name them.
protocol TableColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
    static var table: SourceTable { get }
    /// The English header first, then the Chinese ones.
    var headers: [String] { get }
    /// Whether a table without the column is of no use.
    var isNeeded: Bool { get }
    /// Whether its values say who somebody is, and so never stand whole in a message.
    var isPersonal: Bool { get }
}

extension TableColumn {
    var isPersonal: Bool { false }
}

enum SiteColumn: Int, TableColumn {
    case site, name, longitude, latitude, address, operatedBy, partners, audience
    case papersValidUntil, sharedCarers, optional, openingCost

    static let table = SourceTable.sites
    var isNeeded: Bool { self == .site || self == .name }
    var headers: [String] {
        switch self {
        case .site: ["site", "站点编号", "站点代码"]
        case .name: ["name", "站点名称", "站点"]
        case .longitude: ["longitude", "经度"]
        case .latitude: ["latitude", "纬度"]
        case .address: ["address", "地址", "站点地址"]
        case .operatedBy: ["operator", "运营单位", "主办单位", "承办单位"]
        case .partners: ["partners", "合作单位", "共建单位"]
        case .audience: ["audience", "服务对象"]
        case .papersValidUntil: ["papers_valid_until", "资质有效期", "证照有效期"]
        case .sharedCarers: ["shared_carers", "共用保育人员", "共用教师"]
        case .optional: ["optional", "可不开办"]
        case .openingCost: ["opening_cost", "开办费用"]
        }
    }
}

enum ClassColumn: Int, TableColumn {
    case classCode, site, session, name, kind, minAgeMonths, maxAgeMonths, minGrade, maxGrade
    case modes, seats, legalSize, carers, childrenPerCarer, areaSeats, optional, minChildren
    case openingCost, fee, seatsLastTime, parallelTo

    static let table = SourceTable.classes
    var isNeeded: Bool { self == .classCode || self == .site }
    var headers: [String] {
        switch self {
        case .classCode: ["class", "班级编号", "班级代码"]
        case .site: ["site", "站点编号", "站点代码"]
        case .session: ["session", "期次", "期次编号"]
        case .name: ["name", "班级名称", "班级"]
        case .kind: ["kind", "班级类型"]
        case .minAgeMonths: ["min_age_months", "最小月龄"]
        case .maxAgeMonths: ["max_age_months", "最大月龄"]
        case .minGrade: ["min_grade", "最低年级"]
        case .maxGrade: ["max_grade", "最高年级"]
        case .modes: ["modes", "托管方式"]
        case .seats: ["seats", "名额", "学位数", "托位数", "核定人数"]
        case .legalSize: ["legal_size", "班额上限", "法定班额"]
        case .carers: ["carers", "保育人员", "教师数"]
        case .childrenPerCarer: ["children_per_carer", "师幼比", "每名教师儿童数"]
        case .areaSeats: ["area_seats", "面积核定人数"]
        case .optional: ["optional", "可不开班"]
        case .minChildren: ["min_children", "最低开班人数"]
        case .openingCost: ["opening_cost", "开班费用"]
        case .fee: ["fee", "收费", "收费标准"]
        case .seatsLastTime: ["seats_last_time", "上期名额", "上期学位数", "上期托位数"]
        case .parallelTo: ["parallel_to", "平行于", "平行班级"]
        }
    }
}

enum ChildColumn: Int, TableColumn {
    case child, name, idNumber, birthDate, sex, grade, school, guardian, phone, address, employer
    case groups, groupsValidUntil, household, longitude, latitude, appliedAt, mode, hours, fit
    case consent, note

    static let table = SourceTable.children
    var isNeeded: Bool { self == .child }
    var isPersonal: Bool {
        switch self {
        case .name, .idNumber, .school, .guardian, .phone, .address, .employer, .note: true
        default: false
        }
    }
    var headers: [String] {
        switch self {
        case .child: Headers.child
        case .name: ["name", "姓名", "儿童姓名", "学生姓名", "幼儿姓名"]
        case .idNumber: ["id_number", "证件号码", "身份证号", "身份证号码"]
        case .birthDate: ["birth_date", "出生日期", "出生年月日", "生日"]
        case .sex: ["sex", "性别"]
        case .grade: ["grade", "年级"]
        case .school: ["school", "就读学校", "学校", "幼儿园"]
        case .guardian: ["guardian", "家长姓名", "监护人", "家长"]
        case .phone: ["phone", "联系电话", "手机号", "电话", "手机"]
        case .address: ["address", "家庭住址", "住址", "家庭地址"]
        case .employer: ["employer", "工作单位", "家长单位"]
        case .groups: ["groups", "群体类别", "职业", "职业/群体类别", "群体"]
        case .groupsValidUntil: ["groups_valid_until", "群体证明有效期", "证明有效期"]
        case .household: ["household", "家庭编号", "家庭"]
        case .longitude: ["longitude", "家庭经度", "经度"]
        case .latitude: ["latitude", "家庭纬度", "纬度"]
        case .appliedAt: ["applied_at", "报名时间", "申请时间"]
        case .mode: ["mode", "托管方式"]
        case .hours: ["hours", "每日小时数", "托管小时数"]
        case .fit: ["fit", "适合集体照护", "健康状况合格"]
        case .consent: ["consent", "监护人同意", "知情同意"]
        case .note: ["note", "备注"]
        }
    }
}

enum PreferenceColumn: Int, TableColumn {
    case child, rank, classOrSite, mode

    static let table = SourceTable.preferences
    var isNeeded: Bool { self != .mode }
    var headers: [String] {
        switch self {
        case .child: Headers.child
        case .rank: ["rank", "志愿顺序", "志愿序号"]
        case .classOrSite: ["class", "志愿", "志愿班级"]
        case .mode: ["mode", "托管方式"]
        }
    }
}

enum DistanceColumn: Int, TableColumn {
    case child, site, metres

    static let table = SourceTable.distances
    var isNeeded: Bool { true }
    var headers: [String] {
        switch self {
        case .child: Headers.child
        case .site: ["site", "站点编号", "站点代码"]
        case .metres: ["metres", "距离", "距离米"]
        }
    }
}

enum PreviousColumn: Int, TableColumn {
    case child, site, classCode, committedUntil

    static let table = SourceTable.previous
    var isNeeded: Bool { self == .child || self == .site }
    var headers: [String] {
        switch self {
        case .child: Headers.child
        case .site: ["site", "站点编号", "站点代码"]
        case .classCode: ["class", "班级编号", "班级代码"]
        case .committedUntil: ["committed_until", "承诺至", "承诺截止日期"]
        }
    }
}

enum PinColumn: Int, TableColumn {
    case child, classCode, reason

    static let table = SourceTable.pins
    var isNeeded: Bool { true }
    var headers: [String] {
        switch self {
        case .child: Headers.child
        case .classCode: ["class", "班级编号", "班级代码"]
        case .reason: ["reason", "原因", "理由"]
        }
    }
}

enum AnnouncedColumn: Int, TableColumn {
    case child, classCode, stay

    static let table = SourceTable.announced
    var isNeeded: Bool { true }
    var headers: [String] {
        switch self {
        case .child: Headers.child
        case .classCode: ["class", "班级编号", "班级代码"]
        case .stay: ["stays", "是否保留"]
        }
    }
}

/// What headers have in common.
enum Headers {
    static let child = ["child", "报名编号", "申请编号", "报名号", "编号"]

    /// How a header is compared: ordinary width, lower case, and without an order mark.
    static func normalised(_ header: String) -> String { CellText.folded(header).lowercased() }

    static let wishLimit = 20

    /// The rank that a wish's header names: `wish3`, `志愿3`, `第3志愿` or `第三志愿`.
    static func wishRank(_ normalised: String) -> Int? { wishRanks[normalised] }

    private static let wishRanks: [String: Int] = {
        var ranks: [String: Int] = [:]
        for rank in 1...wishLimit {
            let number = chineseNumber(rank)
            for header in ["wish\(rank)", "志愿\(rank)", "第\(rank)志愿", "第\(number)志愿", "志愿\(number)"]
            {
                ranks[header] = rank
            }
        }
        return ranks
    }()

    /// 一 to 二十.
    private static func chineseNumber(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        switch number {
        case 1...9: return digits[number]
        case 10...19: return "十" + digits[number - 10]
        default: return digits[number / 10] + "十" + digits[number % 10]
        }
    }
}
