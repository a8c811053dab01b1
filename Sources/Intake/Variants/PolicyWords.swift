import PlacementModel
import Yams

/// The settings of a policy in words.
enum PolicyWords {
    private static let words: [String: (chinese: String, english: String)] = [
        "version": ("办法版本", "policy version"),
        "mechanism": ("安置机制", "mechanism"),
        "choices": ("可选班级", "choices"),
        "nearest": ("最近班级数", "nearest classes"),
        "points": ("积分", "points"),
        "placed": ("安置基础分", "placed"),
        "groups": ("群体", "groups"),
        "combine": ("多个群体的算法", "combining groups"),
        "wishes": ("志愿", "wish"),
        "distance": ("距离（米）", "distance in metres"),
        "audience": ("服务对象", "audience"),
        "returning": ("在读续班", "returning"),
        "waited": ("上期候补", "waited last time"),
        "exceptions": ("例外", "exceptions"),
        "order": ("目标次序", "order of goals"),
        "reserves": ("保留名额", "reserve"),
        "quotas": ("上限", "quota"),
        "seats": ("名额", "seats"),
        "share": ("比例", "share"),
        "rounding": ("取整", "rounding"),
        "scope": ("范围", "scope"),
        "classes": ("班级", "classes"),
        "sites": ("站点", "sites"),
        "counts": ("计法", "counts"),
        "release": ("释放", "release"),
        "eligibility": ("资格", "eligibility"),
        "distance-limit": ("距离上限（米）", "distance limit in metres"),
        "residents-within": ("周边居民范围（米）", "residents within, in metres"),
        "papers": ("站点资质", "papers"),
        "fitness": ("健康状况", "fitness"),
        "lapsed-groups": ("证明过期的群体", "lapsed groups"),
        "siblings": ("多子女", "siblings"),
        "prefer-class": ("同班加分", "points for one class"),
        "prefer-site": ("同站点加分", "points for one site"),
        "continuity": ("延续", "continuity"),
        "half-days": ("半日", "half days"),
        "audience-order": ("服务对象次序", "order of audiences"),
        "opening": ("开班", "opening"),
        "money": ("经费（元）", "money in yuan"),
        "carers": ("保育人员", "carers"),
        "fees": ("收费", "fees"),
        "waiver-budget": ("减免预算（元）", "waiver budget in yuan"),
        "waiver-order": ("减免次序", "order of waivers"),
        "split": ("分担", "split"),
        "limits": ("限制", "limits"),
        "sessions-per-child": ("每名儿童期次数", "sessions per child"),
        "lottery": ("抽签", "lottery"),
        "commitment": ("承诺值", "commitment"),
        "seed": ("种子", "seed"),
    ]

    /// A setting by the keys that lead to it, such as 积分 · 新就业形态劳动者.
    static func name(
        _ path: [String],
        group: (String) -> LocalizedText?
    ) -> LocalizedText {
        var chinese: [String] = []
        var english: [String] = []
        for (depth, key) in path.enumerated() {
            // A group stands for itself: "points · couriers".
            if key == "groups", depth + 1 < path.count { continue }
            let isGroup = depth > 0 && path[depth - 1] == "groups" && key != "combine"
            if isGroup, let title = group(key) {
                chinese.append(title.chinese)
                english.append(title.english)
                continue
            }
            let word = words[key]
            chinese.append(word?.chinese ?? ShownValue.plain(key))
            english.append(word?.english ?? ShownValue.plain(key))
        }
        return LocalizedText(
            chinese: chinese.joined(separator: " · "),
            english: english.joined(separator: " · ")
        )
    }

    /// What becomes of a value: "10 → 30".
    static func change(_ old: Node?, _ new: Node) -> LocalizedText {
        let isGone = YAMLValue(node: new, path: "").isEmpty
        guard !isGone else { return LocalizedText(chinese: "去掉", english: "removed") }
        let after = shown(new)
        guard let old, !YAMLValue(node: old, path: "").isEmpty else {
            return LocalizedText(chinese: "→ \(after)", english: "→ \(after)")
        }
        let before = shown(old)
        return LocalizedText(chinese: "\(before) → \(after)", english: "\(before) → \(after)")
    }

    private static func shown(_ node: Node) -> String {
        if let scalar = node.scalar { return ShownValue.plain(CellText.folded(scalar.string)) }
        if let sequence = node.sequence, sequence.allSatisfy({ $0.scalar != nil }) {
            return ShownValue.plain("[" + sequence.map(shown).joined(separator: ", ") + "]")
        }
        return "…"
    }
}
