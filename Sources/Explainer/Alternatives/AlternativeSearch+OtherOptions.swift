import PlacementModel
import Points

extension AlternativeSearch {
    /// A change that gives the child one option more, or another in its place.
    struct OtherOption {
        let change: AlternativeChange
        let option: PlacementOption
    }

    /// The first of some changes that helps; otherwise those that could not be decided.
    func firstHelpful(
        _ changes: [OtherOption],
        _ child: Int,
        _ questions: ChildQuestions
    ) -> [Trial] {
        var undecided: [Trial] = []
        for other in changes {
            let kept = run.options[child].filter { $0.classIndex != other.option.classIndex }
            let options = (kept + [other.option]).sorted { $0.classIndex < $1.classIndex }
            let result = result(questions.verdict(.options(options)), for: child)
            switch result {
            case .helps: return [Trial(other.change, result)]
            case .unknown: undecided.append(Trial(other.change, result))
            case .doesNotHelp: break
            }
        }
        return undecided
    }

    private func obstacle(_ child: Int, _ classIndex: Int32, _ mode: Mode) -> Ineligibility? {
        eligibility.obstacle(
            child: child,
            classIndex: Int(classIndex),
            mode: mode,
            distance: distance(child, classIndex)
        )
    }

    private func distance(_ child: Int, _ classIndex: Int32) -> Metres? {
        let site = scenario.classes[Int(classIndex)].siteIndex
        return scenario.distance(ofChild: child, toSite: Int(site))
    }

    /// An option as it would be worth; none where points cannot be counted for it.
    private func other(
        _ change: AlternativeChange,
        _ child: Int,
        _ classIndex: Int32,
        _ mode: Mode,
        _ rank: Int16
    ) -> OtherOption? {
        let option = try? table.option(
            ofChild: child,
            classIndex: classIndex,
            mode: mode,
            wishRank: rank
        )
        return option.map { OtherOption(change: change, option: $0) }
    }

    func modeChanges(_ child: Int) -> [OtherOption] {
        betterWishes(child).flatMap { wish in
            Mode.allCases.compactMap { mode -> OtherOption? in
                let isKnown = scenario.wishes[child].contains {
                    $0.classIndex == wish.classIndex && $0.mode == mode
                }
                let hasHours = mode != .hourly || scenario.children[child].hoursPerDay != nil
                guard !isKnown, hasHours, obstacle(child, wish.classIndex, mode) == nil else {
                    return nil
                }
                return other(
                    .mode(mode, classIndex: wish.classIndex),
                    child,
                    wish.classIndex,
                    mode,
                    wish.rank
                )
            }
        }
    }

    func distanceChanges(_ child: Int) -> [OtherOption] {
        betterWishes(child).compactMap { wish in
            guard
                case .tooFar(let distance, let limit) = obstacle(child, wish.classIndex, wish.mode)
            else { return nil }
            return other(
                .distance(distance, limit: limit, classIndex: wish.classIndex),
                child,
                wish.classIndex,
                wish.mode,
                wish.rank
            )
        }
    }

    /// Classes that the family did not wish for, in its sessions: those with free seats first, then
    /// the nearest.
    func wishChanges(_ child: Int) -> [OtherOption] {
        guard case .wishes = scenario.policy.choices, seats(of: child).isEmpty else { return [] }
        let wishes = scenario.wishes[child]
        let sessions = Set(wishes.map { scenario.classes[Int($0.classIndex)].sessionIndex })
        let mode = scenario.children[child].mode
        let rank = (wishes.map(\.rank).max() ?? 0) + 1
        let candidates = scenario.classes.indices.filter { index in
            !wishes.contains { Int($0.classIndex) == index }
                && (sessions.isEmpty || sessions.contains(scenario.classes[index].sessionIndex))
                && obstacle(child, Int32(index), mode) == nil
        }
        let sorted = candidates.map { index in
            (
                isFull: hasFreeSeats[index] ? 0 : 1,
                metres: distance(child, Int32(index))?.count ?? .max,
                index: index
            )
        }
        .sorted { $0 < $1 }
        let few =
            resolver.isIncremental
            ? sorted[...] : sorted.prefix(AlternativeSearch.wishesFromScratch)
        return few.compactMap { candidate in
            other(
                .wish(
                    mode,
                    classIndex: Int32(candidate.index),
                    hasFreeSeats: candidate.isFull == 0
                ),
                child,
                Int32(candidate.index),
                mode,
                rank
            )
        }
    }
}
