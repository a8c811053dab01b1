struct ChineseCheckWording: CheckWording {
    let holds = "成立"
    let fails = "不成立"

    func name(_ subject: ClaimSubject) -> String {
        switch subject {
        case .inputs: "方案文件即本次运行所读的文件"
        case .policy: "办法即本次运行所用的办法"
        case .variant: "变体方案及其启用的改动即本次运行所用"
        case .kind: "结果与证书属于同一次运行"
        case .eligibility: "每个名额都是该儿童的选项"
        case .points: "每个名额的积分、志愿与距离"
        case .oneSeat: "无人在一期中占两个名额"
        case .sessions: "每名儿童的期数，且日期不重叠"
        case .seats: "使用的名额不超过现有名额"
        case .reserves: "跨班级的保留名额已保留"
        case .quotas: "未超过上限"
        case .siblings: "同一家庭的儿童在一起"
        case .pins: "人工指定已执行"
        case .continuity: "承诺的位置已保留"
        case .announced: "必须保留的已公布名额已保留"
        case .earlierRun: "所引用的上一次运行相符，并推得出本方案"
        case .changes: "得失名单相符"
        case .carers: "共用保育人员每天够用"
        case .opening: "开班班级达到最低人数"
        case .budgets: "开班预算未超支"
        case .fees: "收费与减免"
        case .commitment: "种子与承诺相符"
        case .lotteryNumbers: "抽签号由种子得出"
        case .ties: "抽签前的并列人数"
        case .firstCome: "按报名先后依次安排"
        case .tiers: "按优先次序依次安排"
        case .deferredAcceptance: "结果即延迟接受的结果"
        case .envy: "正当不满"
        case .goals: "目标及其次序与办法一致"
        case .value(let level): "\(level) 的达到值"
        case .steps: "证明步骤，以及安置符合步骤所说的规则"
        case .proof(let level): "没有 \(level) 更好的安置"
        case .cutoffs: "分数线"
        case .classes: "classes.csv"
        case .waiting: "候补名单"
        case .counts: "统计"
        case .optionsFile: "options.csv"
        case .notice: "公示名单"
        case .rosters: "花名册"
        case .outcome: "结论"
        }
    }

    func text(_ figure: Figure, of subject: ClaimSubject) -> String {
        switch figure {
        case .none:
            if case .proof = subject { return "没有需要决定的" }
            if subject == .ties { return "未逐一区分，或不抽签" }
            return subject == .commitment ? "种子尚未公布" : ""
        case .count(let count): return "\(count)"
        case .value(let value): return "\(value)"
        case .valueAndBound(let value, let bound):
            return "至多再多 \(Int128(bound) - Int128(value))（\(value)，上界 \(bound)）"
        case .text(let text):
            if subject == .kind, !text.isEmpty { return "不用的规则：\(text)" }
            return text
        }
    }

    func text(_ discrepancy: Discrepancy, count: Int) -> String {
        let stated = discrepancy.stated
        let found = discrepancy.found
        let text =
            switch discrepancy.kind {
            case .differs: "所述为 \(shown(stated))，重新计算为 \(shown(found))"
            case .unreadable: "无法读取"
            case .missing: "缺失"
            case .unexpected: "不应存在" + (stated.isEmpty ? "" : "：\(stated)")
            case .otherThanRegister: "个人信息与该份报名不符"
            case .notAnOption: "不对该儿童开放：\(stated)"
            case .tooMany: "为 \(stated)，至多 \(found)"
            case .tooFew: "为 \(stated)，至少 \(found)"
            case .apart: "与 \(stated) 不在一起"
            case .notProvenByPrices:
                found == stated ? "价格不足以证明 \(stated)" : "价格证明的是 \(found)，不是 \(stated)"
            case .notProvenBySteps: "步骤证明的是 \(found)，不是 \(stated)"
            case .stepNotValid: "这一步不成立（\(stated)）"
            case .ruleNotKept: "安置不符合这条规则"
            case .negativePrice: "可以空置的名额价格为负：\(stated)"
            case .worseForEarlierGoal: "损害了在前的目标：\(stated)"
            case .priceProofNotValid: "这些规则需要另一种证明"
            case .leftOpen: "应当决定的事项没有决定"
            }
        let more = count > 1 ? "（另有 \(count - 1) 处）" : ""
        return "\(discrepancy.place)：\(text)\(more)"
    }

    private func shown(_ value: String) -> String { value.isEmpty ? "空" : value }

    func verdict(_ result: CheckResult, claimCount: Int, failures: Int) -> String {
        switch result {
        case .holds: "\(claimCount) 项全部成立。"
        case .fails: "\(claimCount) 项中有 \(failures) 项不成立。请勿公布此次结果。"
        }
    }
}
