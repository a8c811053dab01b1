import PlacementModel

/// The words that templates offer, one per value, of those that `Words` reads.
enum WordChoices {
    static let yesOrNo = texts([("是", "yes"), ("否", "no")])

    static let modes = texts([
        ("全日托", "full"), ("上午半日", "half-am"), ("下午半日", "half-pm"),
        ("小时托", "hourly"), ("临时托", "temporary"),
    ])

    static let classKinds = texts([
        ("乳儿班", "infant"), ("托小班", "toddler"), ("托大班", "junior"), ("混合班", "mixed"),
        ("家庭托育点", "home"), ("小班", "kindergarten-small"), ("中班", "kindergarten-middle"),
        ("大班", "kindergarten-large"), ("混龄班", "kindergarten-mixed"), ("小学班", "primary"),
    ])

    static let audiences = texts([
        ("本单位职工", "staff"), ("合作单位职工", "partners"), ("周边居民", "residents"),
        ("不限", "everyone"),
    ])

    static let sexes = texts([("男", "M"), ("女", "F")])

    static let grades = texts([
        ("小班", "K1"), ("中班", "K2"), ("大班", "K3"), ("一年级", "1"), ("二年级", "2"),
        ("三年级", "3"), ("四年级", "4"), ("五年级", "5"), ("六年级", "6"), ("七年级", "7"),
        ("八年级", "8"), ("九年级", "9"),
    ])

    private static func texts(_ words: [(String, String)]) -> [LocalizedText] {
        words.map { LocalizedText(chinese: $0.0, english: $0.1) }
    }
}
