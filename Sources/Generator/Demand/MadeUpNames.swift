/// Names for the register, put together from common syllables.
///
/// Children born on the same day never share one, because that is what a reader of the register
/// would take for an application sent twice: the names of a day are numbered, and the numbers go
/// round all names in steps that have no divisor in common with their count.
struct MadeUpNames {
    private var takenPerDay = [Int](repeating: 0, count: SchoolYear.birthDays.count)

    static let surnames = Array(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈
        """.utf8
    )
    static let syllables = Array(
        """
        安宁晨曦晓雨雪梅兰竹松柏云帆远航明亮思源书琴文静子涵一诺欣怡嘉禾若溪佳悦星辰海洋山川春夏秋冬
        """.utf8
    )
    /// A Chinese character has three bytes.
    private static let width = 3
    private static let surnameCount = surnames.count / width
    private static let syllableCount = syllables.count / width
    static let count = surnameCount * (syllableCount + syllableCount * syllableCount)
    /// A prime that divides no such count.
    private static let step = 7919

    /// The next name of those born on a day, in UTF-8: one surname and one or two syllables.
    mutating func next(bornOn day: Int) -> [UInt8] {
        let dayIndex = day - SchoolYear.birthDays.lowerBound
        let number =
            (takenPerDay[dayIndex] + 13 * dayIndex) * MadeUpNames.step % MadeUpNames.count
        takenPerDay[dayIndex] += 1
        let syllableCount = MadeUpNames.syllableCount
        let given = number / MadeUpNames.surnameCount
        let surname = MadeUpNames.character(number % MadeUpNames.surnameCount, MadeUpNames.surnames)
        guard given >= syllableCount else {
            return Array(surname + MadeUpNames.character(given, MadeUpNames.syllables))
        }
        let pair = given - syllableCount
        return Array(
            surname
                + MadeUpNames.character(pair / syllableCount, MadeUpNames.syllables)
                + MadeUpNames.character(pair % syllableCount, MadeUpNames.syllables)
        )
    }

    private static func character(_ index: Int, _ characters: [UInt8]) -> ArraySlice<UInt8> {
        characters[index * width..<(index + 1) * width]
    }
}
