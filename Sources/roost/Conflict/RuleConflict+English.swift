import PlacementModel
import Report
import Solver

extension RuleConflict {
    /// Nil for rows that only hold the others together.
    func english(_ row: RowName) -> String? {
        let wording = Language.english.wording
        let at = source(of: row).map { " (\(wording.text($0)))" } ?? ""
        switch row {
        case .pinned(let child):
            let place = pinnedClass(child).map { "class \($0)" } ?? "a class"
            return "application \(id(child: child)) is placed by hand in \(place)\(at)"
        case .kept(let child):
            return "application \(id(child: child)) must keep its place of last time\(at)"
        case .announced(let child):
            return "application \(id(child: child)) must keep what was announced to it\(at)"
        case .sessionsOfChild(let child):
            let limit = scenario.policy.sessionsPerChild
            return "application \(id(child: child)) has seats in at most \(limit) sessions"
        case .overlappingSessions(let child, let one, let other):
            let titles = [one, other].map { scenario.sessions[Int($0)].title.english }
            return
                "application \(id(child: child)) cannot be in \(wording.list(titles)), which share"
                + " dates"
        case .seats(let group, _):
            let seatGroup = seatGroups[Int(group)]
            return "seats of class \(place(seatGroup.classIndex)): \(seatGroup.capacity)"
        case .ratio(let careClass, let ratio, _):
            let shared = sharedCarers(careClass).map {
                "; shared carers of site \(name(site: $0.site)): \($0.count)"
            }
            return
                "children per carer in class \(place(careClass)): at most \(ratio)\(shared ?? "")"
        case .carersOfSite(let site, let day):
            let count = scenario.sites[Int(site)].sharedCarerCount ?? 0
            return "shared carers of site \(name(site: site)) on \(day) and days like it: \(count)"
        case .minimumToOpen(let careClass):
            let minimum = scenario.classes[Int(careClass)].opening.minimumChildren ?? 0
            return "children with whom class \(place(careClass)) opens: at least \(minimum);"
                + " applications that could come: \(candidates(careClass))"
        case .usedWhenOpen(let careClass, _):
            return "class \(place(careClass)) has no children unless it opens"
        case .opensAtOpenSite(let careClass): return "class \(place(careClass)) opens with its site"
        case .budgetOfClasses:
            let limit = scenario.policy.opening.classCount ?? 0
            return "classes that open, those included that must: at most \(limit)"
        case .budgetOfMoney: return "opening stays within its budget (opening: money)"
        case .budgetOfCarers(let day):
            let limit = scenario.policy.opening.carerCount ?? 0
            return "carers at work on \(day) and days like it: at most \(limit)"
        case .siblingsInClass(_, let child, let careClass):
            return "application \(id(child: child)) and its siblings are in one class"
                + " (\(place(careClass)))"
        case .siblingsAtSite(_, let child, let site, _):
            return "application \(id(child: child)) and its siblings are at one site"
                + " (\(name(site: site)))"
        case .reserve(let index, let place, _):
            let reserve = scenario.policy.reserves[Int(index)]
            let at = scope(reserve.scope, place, .english).map { " in \($0)" } ?? ""
            return
                "places are kept for \(groups(reserve.groups, .english))\(at) (entry \(index + 1)"
                + " of reserves)"
        case .quota(let index, let place, _):
            let quota = scenario.policy.quotas[Int(index)]
            let at = scope(quota.scope, place, .english).map { " in \($0)" } ?? ""
            return
                "\(groups(quota.groups, .english)) stay within their quota\(at) (entry \(index + 1)"
                + " of quotas)"
        case .child, .placedWithSeat, .membersSeated, .presence, .pairInClass, .pairAtSite,
            .keptWithSeat:
            return nil
        }
    }
}
