import Certificate
import Intake
import PlacementModel

/// Cells of rosters and notice from the personal register; names stay in this executable and Intake.
struct RegisterCells: Sendable {
    let register: PersonalRegister
    let children: [Child]

    var cells: PersonalCells { PersonalCells(cells) }

    /// The register reads a child's row once for all columns.
    @Sendable
    private func cells(
        _ child: Int,
        _ columns: [PersonalCells.Column],
        _ language: Language
    ) -> [String] {
        let id = children[child].id
        if columns == [.maskedName] {
            return [register.name(for: id).map(PublishedName.masked) ?? ""]
        }
        let entry = register.rosterEntry(for: id)
        return columns.map { column in
            switch column {
            case .maskedName: entry?.name.map(PublishedName.masked) ?? ""
            case .name: entry?.name ?? ""
            case .sex: entry?.sex.map { text($0, language) } ?? ""
            case .guardian: entry?.guardian ?? ""
            case .phone: entry?.phone ?? ""
            }
        }
    }

    private func text(_ sex: Sex, _ language: Language) -> String {
        switch (sex, language) {
        case (.male, .chinese): "男"
        case (.female, .chinese): "女"
        case (.male, .english): "M"
        case (.female, .english): "F"
        }
    }
}

/// A name as `notice.csv` shows it, by the rule of the document: spaces left out; of a single character
/// `*`; of a name with a dot the first character, `*` for the others and `·` for the dots; of others the
/// surname, which is two characters long where the name is longer and begins with one of the list.
enum PublishedName {
    static func masked(_ name: String) -> String {
        if let masked = maskedIdeographs(name) { return masked }
        let letters = name.filter { !$0.isWhitespace }
        if letters.count < 2 { return letters.isEmpty ? "" : "*" }
        let hasDot = letters.contains(where: dots.contains)
        var kept = 1
        if !hasDot, letters.count > 2, surnames.contains(String(letters.prefix(2))) { kept = 2 }
        return letters.prefix(kept)
            + letters.dropFirst(kept).map { dots.contains($0) ? "·" : "*" }.joined()
    }

    /// The same for ideographs alone, which nearly all names are: each is a character, and none is a
    /// space or a dot. Nil for other names.
    private static func maskedIdeographs(_ name: String) -> String? {
        let scalars = name.unicodeScalars
        guard scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { return nil }
        // Each has three bytes.
        let count = name.utf8.count / 3
        if count < 2 { return count == 0 ? "" : "*" }
        var letters = scalars.makeIterator()
        var kept = 1
        if count > 2, let first = letters.next(), let second = letters.next(),
            surnamePairs.contains(pair(first, second))
        {
            kept = 2
        }
        return String(scalars.prefix(kept)) + String(repeating: "*", count: count - kept)
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second.value)
    }

    private static let surnamePairs = Set(
        surnames.map { surname in
            let scalars = Array(surname.unicodeScalars)
            return pair(scalars[0], scalars[1])
        }
    )

    private static let dots: Set<Character> = ["·", "•", "・", "‧", "．", ".", "∙", "･"]

    private static let surnames: Set<String> = Set(
        """
        欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶
        太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良
        漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门
        西门 第五
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
