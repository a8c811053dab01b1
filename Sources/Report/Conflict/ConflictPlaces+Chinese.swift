import PlacementModel

extension ConflictPlaces {
    /// What a member says.
    func chinese(_ member: ConflictMember) -> String {
        let scenario = run.scenario
        let number = value(member) ?? 0
        switch member {
        case .place(let child, let rule):
            let verb =
                switch rule {
                case .pins: "由人工指定到"
                case .continuity: "须保留上期位置："
                default: "须保留公布的安置："
                }
            let at = source(child, rule).map { "（\(Language.chinese.wording.text($0))）" } ?? ""
            return "申请 \(id(child: child)) \(verb)\(places(child, rule))\(at)"
        case .seats(let index): return "班级 \(careClass(index))只有 \(number) 个名额"
        case .carers(let index):
            return "站点 \(site(index))共用保育人员 \(number) 名；\(ratios(index))"
        case .minimum(let index):
            return "班级 \(careClass(index))至少 \(number) 名儿童才开班，可来的申请有"
                + " \(candidateCount(index)) 份"
        case .classBudget: return "至多开 \(number) 个班，必开的班也计入"
        case .moneyBudget: return "开班费用至多 \(yuan(number)) 元（各项费用：\(openingCosts)）"
        case .carerBudget: return "任一天在岗保育人员至多 \(number) 名"
        case .household(let index):
            let place = scenario.policy.siblings == .togetherInClass ? "同一个班" : "同一站点"
            let apart = apart(index).map { "；\($0) 与其他人没有共同可选的" } ?? ""
            return "同一家庭的 \(household(index)) 须在\(place)\(apart)"
        case .reserve(let index):
            let reserve = scenario.policy.reserves[Int(index)]
            let at = scope(reserve.scope).map { "在\($0)" } ?? ""
            return "\(at)为\(groups(reserve.groups))保留 \(amount(reserve.amount)) 名额"
                + "（reserves 第 \(index + 1) 项）"
        case .quota(let index):
            let quota = scenario.policy.quotas[Int(index)]
            let at = scope(quota.scope).map { "在\($0)" } ?? ""
            return "\(at)\(groups(quota.groups))至多占 \(amount(quota.amount)) 名额"
                + "（quotas 第 \(index + 1) 项）"
        case .sessionLimit: return "一名儿童至多参加 \(number) 期，日期不得重叠"
        }
    }

    /// What gives way in a step of a repair, and how far.
    func chinese(_ step: RepairStep) -> String {
        let now = value(step.member) ?? 0
        let count = step.amount
        switch step.member {
        case .place(let child, let rule):
            let what =
                switch rule {
                case .pins: "的人工指定"
                case .continuity: "的原位保证"
                default: "已公布的安置"
                }
            let at = source(child, rule).map { "（\(Language.chinese.wording.text($0))）" } ?? ""
            return "取消申请 \(id(child: child)) \(what)\(at)"
        case .seats(let index):
            return "班级 \(careClass(index))增加 \(count) 个名额，共 \(now + count) 个"
        case .carers(let index):
            return "站点 \(site(index))增加 \(count) 名保育人员，共 \(now + count) 名"
        case .minimum(let index):
            return "班级 \(careClass(index))满 \(now - count) 名即可开班（原为 \(now) 名）"
        case .classBudget: return "允许开 \(now + count) 个班（原为 \(now) 个）"
        case .moneyBudget:
            let more = count * Int(Scenario.moneyStep)
            return "开班经费增加 \(yuan(more)) 元，共 \(yuan(now + more)) 元"
        case .carerBudget: return "允许 \(now + count) 名保育人员在岗（原为 \(now) 名）"
        case .household(let index): return "允许同一家庭的 \(household(index)) 分开"
        case .reserve(let index):
            let reserve = run.scenario.policy.reserves[Int(index)]
            return "为\(groups(reserve.groups))保留 \(amount(reserve.amount, changedBy: -count)) 名额"
                + "（原为 \(amount(reserve.amount))，reserves 第 \(index + 1) 项）"
        case .quota(let index):
            let quota = run.scenario.policy.quotas[Int(index)]
            return "\(groups(quota.groups))的上限提高到 \(amount(quota.amount, changedBy: count))"
                + "（原为 \(amount(quota.amount))，quotas 第 \(index + 1) 项）"
        case .sessionLimit: return "允许每名儿童参加 \(now + count) 期（原为 \(now) 期）"
        }
    }

    private func yuan(_ fen: Int) -> String { (fen / 100).grouped }
}
