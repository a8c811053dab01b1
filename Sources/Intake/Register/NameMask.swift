/// Masks names and phones as published lists (公示) do.
enum NameMask {
    /// Compound surnames in use, which are kept whole.
    private static let compoundSurnames: Set<String> = [
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟",
        "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离",
        "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷",
        "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭",
        "南门", "羊舌", "微生", "公户", "公玉", "梁丘", "左丘", "东门", "西门", "第五",
    ]

    private static let dots: Set<Character> = ["·", "•", "・", "‧", "．", ".", "∙", "･"]

    /// 张* for 张三, 段** for 段小明, 欧阳** for 欧阳小明. Of a name with a dot, as minorities
    /// write theirs, the first character is kept and the dots stay: 阿***·***.
    static func name(_ name: String) -> String {
        if name.unicodeScalars.allSatisfy(isIdeograph) { return ideographs(name) }
        let characters = Array(name.filter { !$0.isWhitespace })
        guard characters.count > 1 else { return String(repeating: "*", count: characters.count) }
        if characters.contains(where: dots.contains) {
            let rest = characters.dropFirst().map { dots.contains($0) ? "·" : "*" }
            return String(characters[0]) + rest.joined()
        }
        let isCompound =
            characters.count > 2 && compoundSurnames.contains(String(characters.prefix(2)))
        let kept = isCompound ? 2 : 1
        return String(characters.prefix(kept))
            + String(repeating: "*", count: characters.count - kept)
    }

    /// Nearly every name is written so; such signs are characters each of its own, which need not be
    /// searched for.
    private static func isIdeograph(_ sign: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(sign.value)
    }

    private static func ideographs(_ name: String) -> String {
        let count = name.unicodeScalars.count
        guard count > 1 else { return String(repeating: "*", count: count) }
        var masked = ""
        let two = String(name.unicodeScalars.prefix(2))
        let isCompound = count > 2 && compoundSurnames.contains(two)
        if isCompound {
            masked = two
        } else {
            masked.unicodeScalars.append(contentsOf: name.unicodeScalars.prefix(1))
        }
        for _ in (isCompound ? 2 : 1)..<count { masked.append("*") }
        return masked
    }

    /// 180****1999 for a mobile number; of others the last four digits at most.
    static func phone(_ phone: String) -> String {
        let digits = phone.filter { $0.isASCII && $0.isNumber }
        if digits.count == 11, digits.first == "1" {
            return digits.prefix(3) + "****" + digits.suffix(4)
        }
        let kept = digits.count >= 7 ? 4 : 0
        return String(repeating: "*", count: digits.count - kept) + digits.suffix(kept)
    }
}
