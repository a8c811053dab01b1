import Findings
import Laboratory
import PlacementModel
import Report

/// Where the search for a trade-off was stopped before a proof, and what helps.
struct TradedPartMessage {
    let part: TradeOffPart
    let first: GoalLevel
    let second: GoalLevel
    let groups: [Group]

    var english: String {
        switch part {
        case .present:
            "The placement under the policy as it stands was stopped before its proof, so there is no"
                + " curve yet. Raise --work-limit."
        case .end(let goal):
            "The end of the curve that is best in “\(name(goal, .english))” was stopped before its"
                + " proof. Raise --work-limit."
        case .between(let one, let other):
            "What lies between the points \(shown(one, .english)) and \(shown(other, .english)), both"
                + " proven, was stopped before its proof, so the curve is not shown. Raise"
                + " --work-limit."
        case .above(let floor):
            "The point with at least \(value(floor, second, .english)) of “\(name(second, .english))” was"
                + " stopped before its proof. Raise --work-limit, or leave out --all."
        }
    }

    var chinese: String {
        switch part {
        case .present:
            "现行办法下的安置在证明之前停止，还没有曲线。请提高 --work-limit。"
        case .end(let goal):
            "曲线上“\(name(goal, .chinese))”最好的一端在证明之前停止。请提高 --work-limit。"
        case .between(let one, let other):
            "\(shown(one, .chinese))与\(shown(other, .chinese))两点已证明，其间在证明之前停止，曲线不予显示。"
                + "请提高 --work-limit。"
        case .above(let floor):
            "“\(name(second, .chinese))”不少于 \(value(floor, second, .chinese)) 的点在证明之前停止。"
                + "请提高 --work-limit，或不用 --all。"
        }
    }

    private func name(_ goal: GoalLevel, _ language: Language) -> String {
        language.wording.text(goal, groups: groups)
    }

    private func value(_ value: Int, _ goal: GoalLevel, _ language: Language) -> String {
        RunReport.shown(value, of: goal, language.wording)
    }

    private func shown(_ point: TradedValues, _ language: Language) -> String {
        let values = [(point.first, first), (point.second, second)].map { number, goal in
            "\(name(goal, language)) \(value(number, goal, language))"
        }
        return switch language {
        case .chinese: "（\(values.joined(separator: "，"))）"
        case .english: "(\(values.joined(separator: ", ")))"
        }
    }
}
