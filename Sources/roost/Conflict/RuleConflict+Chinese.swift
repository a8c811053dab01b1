import PlacementModel
import Report
import Solver

extension RuleConflict {
    /// Nil for rows that only hold the others together.
    func chinese(_ row: RowName) -> String? {
        let wording = Language.chinese.wording
        let at = source(of: row).map { "（\(wording.text($0))）" } ?? ""
        switch row {
        case .pinned(let child):
            return "申请 \(id(child: child)) 由人工指定到\(pinnedClass(child) ?? "指定的班级")\(at)"
        case .kept(let child): return "申请 \(id(child: child)) 须保留上期的位置\(at)"
        case .announced(let child): return "申请 \(id(child: child)) 须保留公布的安置\(at)"
        case .sessionsOfChild(let child):
            return "申请 \(id(child: child)) 至多参加 \(scenario.policy.sessionsPerChild) 期"
        case .overlappingSessions(let child, let one, let other):
            let titles = [one, other].map { scenario.sessions[Int($0)].title.chinese }
            return "申请 \(id(child: child)) 不能同时参加日期重叠的\(wording.list(titles))"
        case .seats(let group, _):
            let seatGroup = seatGroups[Int(group)]
            return "班级 \(place(seatGroup.classIndex)) 只有 \(seatGroup.capacity) 个名额"
        case .ratio(let careClass, let ratio, _):
            let shared = sharedCarers(careClass).map {
                "，站点 \(name(site: $0.site)) 共用保育人员 \($0.count) 名"
            }
            return "班级 \(place(careClass)) 每名保育人员至多照护 \(ratio) 名儿童\(shared ?? "")"
        case .carersOfSite(let site, let day):
            let count = scenario.sites[Int(site)].sharedCarerCount ?? 0
            return "站点 \(name(site: site)) 在 \(day) 等日只有 \(count) 名共用保育人员"
        case .minimumToOpen(let careClass):
            let minimum = scenario.classes[Int(careClass)].opening.minimumChildren ?? 0
            return "班级 \(place(careClass)) 至少 \(minimum) 名儿童才开班，可来的申请有 \(candidates(careClass)) 份"
        case .usedWhenOpen(let careClass, _): return "班级 \(place(careClass)) 不开班就不能安置儿童"
        case .opensAtOpenSite(let careClass): return "班级 \(place(careClass)) 随所在站点开办"
        case .budgetOfClasses: return "至多开 \(scenario.policy.opening.classCount ?? 0) 个班，必开的班也计入"
        case .budgetOfMoney: return "开班费用不超过预算（opening: money）"
        case .budgetOfCarers(let day):
            return "\(day) 等日在岗保育人员至多 \(scenario.policy.opening.carerCount ?? 0) 名"
        case .siblingsInClass(_, let child, let careClass):
            return "申请 \(id(child: child)) 与同一家庭的儿童须在同一个班（\(place(careClass))）"
        case .siblingsAtSite(_, let child, let site, _):
            return "申请 \(id(child: child)) 与同一家庭的儿童须在同一站点（\(name(site: site))）"
        case .reserve(let index, let place, _):
            let reserve = scenario.policy.reserves[Int(index)]
            let at = scope(reserve.scope, place, .chinese).map { "在\($0)" } ?? ""
            return "\(at)为\(groups(reserve.groups, .chinese))保留名额（reserves 第 \(index + 1) 项）"
        case .quota(let index, let place, _):
            let quota = scenario.policy.quotas[Int(index)]
            let at = scope(quota.scope, place, .chinese).map { "在\($0)" } ?? ""
            return "\(at)\(groups(quota.groups, .chinese))不超过上限（quotas 第 \(index + 1) 项）"
        case .child, .placedWithSeat, .membersSeated, .presence, .pairInClass, .pairAtSite,
            .keptWithSeat:
            return nil
        }
    }
}
