import PlacementModel

/// Words that stand for values, in Chinese and English, looked up without regard to case.
///
/// A class, so that looking into a table does not count references to each of its arrays.
final class WordTable<Value: Sendable>: Sendable {
    private let words: CodeTable
    private let values: [Value]

    init(_ entries: [(words: [String], value: Value)]) {
        words = CodeTable(entries.flatMap { $0.words.map { $0.lowercased() } })
        values = entries.flatMap { entry in entry.words.map { _ in entry.value } }
    }

    func value(of bytes: Bytes) -> Value? {
        if let position = words.position(of: bytes) { return values[position] }
        guard bytes.count <= 64 else { return nil }
        return words.position(of: bytes.string.lowercased()).map { values[$0] }
    }
}

/// The word tables of the files.
enum Words {
    static let yesOrNo = WordTable<Bool>([
        (["是", "有", "√", "✓", "✔", "对", "y", "yes", "true", "1"], true),
        (["否", "无", "×", "✗", "✘", "不", "n", "no", "false", "0"], false),
    ])

    static let modes = WordTable<Mode>([
        (["full", "全日", "全日托"], .fullDay),
        (["half-am", "上午", "上午半日"], .halfDayMorning),
        (["half-pm", "下午", "下午半日"], .halfDayAfternoon),
        (["hourly", "小时托", "计时"], .hourly),
        (["temporary", "临时托", "临时"], .temporary),
    ])

    static let classKinds = WordTable<ClassKind>([
        (["infant", "乳儿班"], .infant),
        (["toddler", "托小班"], .toddler),
        (["junior", "托大班"], .junior),
        (["mixed", "混合班"], .mixed),
        (["home", "家庭托育点"], .home),
        (["kindergarten-small", "小班"], .kindergartenSmall),
        (["kindergarten-middle", "中班"], .kindergartenMiddle),
        (["kindergarten-large", "大班"], .kindergartenLarge),
        (["kindergarten-mixed", "混龄班"], .kindergartenMixed),
        (["primary", "小学班"], .primary),
    ])

    static let audiences = WordTable<Audience>([
        (["staff", "本单位职工"], .staff),
        (["partners", "合作单位职工"], .partners),
        (["residents", "周边居民"], .residents),
        (["everyone", "不限"], .everyone),
    ])

    static let stays = WordTable<AnnouncedSeat.Stay>([
        (["must", "必须"], .must),
        (["if-possible", "尽量"], .ifPossible),
        (["withdrawn", "已退出"], .withdrawn),
    ])

    static let sexes = WordTable<Sex>([
        (["男", "m", "male"], .male),
        (["女", "f", "female"], .female),
    ])

    static let grades = WordTable<Grade>(gradeEntries)

    private static var gradeEntries: [(words: [String], value: Grade)] {
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let kindergarten = ["小班", "中班", "大班"]
        var entries: [(words: [String], value: Grade)] = []
        for (index, word) in kindergarten.enumerated() {
            guard let grade = Grade(Int8(index - 3)) else { continue }
            entries.append((["k\(index + 1)", word], grade))
        }
        for (index, digit) in digits.enumerated() {
            guard let grade = Grade(Int8(index + 1)) else { continue }
            var words = ["\(index + 1)", digit, "\(digit)年级", "\(index + 1)年级"]
            if index >= 6 {
                words += ["初\(digits[index - 6])", "初中\(digits[index - 6])年级"]
            }
            entries.append((words, grade))
        }
        return entries
    }
}

/// 性别, known to Intake alone.
package enum Sex: String, Sendable {
    case male
    case female
}
