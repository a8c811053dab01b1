import Findings
import PlacementModel

extension EnglishWording {
    package func heading(_ heading: Heading) -> String {
        switch heading {
        case .bySite: "Sites"
        case .byClass: "Classes"
        case .byGroup: "Groups"
        case .byAge: "Ages"
        case .byGrade: "Grades"
        case .goals: "Goals, in strict order"
        case .reserves: "Reserved seats"
        case .fees: "Fees"
        case .lottery: "Lottery"
        case .baseline: "Beside first come, first served"
        case .changes: "Since the announcement"
        case .change: "Change"
        case .earlier: "Announced"
        case .now: "Now"
        case .figure: "Figure"
        case .thisRun: "This run"
        case .firstCome: "First come"
        case .difference: "Difference"
        case .firstWishes: "First wishes granted"
        case .pointsSum: "Sum of points"
        case .meanDistance: "Mean distance of those placed"
        case .site: "Site"
        case .classes: "Classes"
        case .careClass: "Class"
        case .session: "Session"
        case .seats: "Seats"
        case .placed: "Placed"
        case .free: "Free"
        case .waiting: "Waiting"
        case .fill: "Fill"
        case .cutoff: "Cutoff"
        case .group: "Group"
        case .age: "Age"
        case .grade: "Grade"
        case .children: "Applied"
        case .placedShare: "% placed"
        case .noOption: "No class"
        case .allChildren: "All children"
        case .goal: "Goal"
        case .value: "Reached"
        case .bound: "Bound"
        case .proof: "Proof"
        case .reservedFor: "Reserved for"
        case .takenByMembers: "Members"
        case .takenByOthers: "Released"
        case .yuan: "Yuan"
        case .waivedFees: "Waived"
        case .employer: "Employers pay"
        case .union: "The union pays"
        case .parent: "Parents pay"
        case .allFees: "All fees"
        case .child: "Application"
        case .name: "Name"
        case .sex: "Sex"
        case .guardian: "Guardian"
        case .phone: "Phone"
        case .mode: "Mode"
        case .result: "Result"
        case .points: "Points"
        case .total: "Total"
        case .choices: "Choice by choice"
        case .alternatives: "What would have changed it"
        case .otherwise: "With this child there"
        }
    }

    package func text(_ sentence: SummarySentence) -> String {
        switch sentence {
        case .headline(let placed, let children, let seats, let free):
            "\(placed.grouped) of \(counted(children, "applicant")) placed; "
                + "\(counted(seats, "seat")), \(free.grouped) free"
        case .status(.optimal, _): "Proven optimal: no placement is better under this policy"
        case .optimalExceptRules: "Proven optimal only without the rules named below"
        case .status(.stopped, _): "Not proven optimal: usable, but a better placement may exist"
        case .status(.done, .firstCome): "Baseline: first come, first served, nothing is optimised"
        case .status(.done, let mechanism): "Done: \(text(mechanism)), nothing is optimised"
        case .status(.infeasible, _): "No placement exists: rules that must hold exclude each other"
        case .closedClasses(let names):
            "\(counted(names.count, "class", plural: "classes")) not opened: \(list(names))"
        case .pins(let placed, let excluded, let beyondWishes):
            "Manual decisions carried out: \(placed.grouped) placed"
                + (beyondWishes > 0 ? " (\(beyondWishes.grouped) beyond the wishes)" : "")
                + ", \(excluded.grouped) excluded, see pins.csv"
        case .guarantees(let tally):
            "Places of last time: \(tally.kept.grouped) kept"
                + (tally.lapsed > 0 ? ", \(tally.lapsed.grouped) promised to an earlier day" : "")
                + (tally.givenUp > 0
                    ? ", \(tally.givenUp.grouped) not wished for or not open any more" : "")
                + (tally.replacedByHand > 0
                    ? ", \(tally.replacedByHand.grouped) replaced by manual decisions" : "")
        case .excludeEachOther(let isProven):
            isProven
                ? "These exclude each other; without any one of them the others hold (each solved):"
                : "These exclude each other (not proven that each is needed for that):"
        case .repairs(let isCheapestProven):
            "What would let a placement exist, each solved, by cost"
                + (isCheapestProven ? " (none costs less):" : " (a cheaper one may exist):")
        case .repair(let cost, let steps): "[\(cost)] " + steps.joined(separator: "; and ")
        case .noRepair: "No few changes were found that let a placement exist."
        case .changes(let kept, let withdrawn, let gains, let moves, let loses):
            "Since the announcement: \(kept.grouped) keep what they had, \(withdrawn.grouped)"
                + " withdrew, \(gains.grouped) gain, \(moves.grouped) move, \(loses.grouped) lose"
        case .furtherChanges(let count): "... and \(count.grouped) more in changes.csv"
        case .conflict(let children, let seats, let classes):
            "\(counted(children, "application")) must be placed in \(list(classes)), where "
                + "\(counted(seats, "seat")) \(seats == 1 ? "is" : "are") open to them:"
        case .conflictOfOneChild(let classes):
            "One application is placed by hand in \(list(classes)), but may have one of them only:"
        case .demand(let child, let rule, let source):
            "\(child): \(text(rule)) (\(text(source)))"
        case .waivers(let waived, let waivable, let left):
            "waived for \(waived.grouped) of \(counted(waivable, "seat")) in the waiver groups, "
                + "\(left.groupedYuan) yuan of the budget left, see fees.csv"
        case .variant(let title, let name): "Variant: \(title) (\(name))"
        case .changeOff(let number, let title): "Change \(number) is switched off: \(title)"
        case .rulesLeftOut(let rules):
            "ATTENTION: this run leaves out rules, do not publish it as it is: "
                + rules.map(text).joined(separator: "; ")
        case .noOption(let count):
            "\(counted(count, "applicant")) without any class open to them, see waiting.csv"
        case .noCommonOption(let count):
            "\(counted(count, "child", plural: "children")) with options of their own but none in"
                + " common with their siblings: not placed, because siblings stay together"
        case .justifiedEnvy(0):
            "No justified envy: nobody would rather have a class that would take them instead of others"
        case .justifiedEnvy(let count):
            "\(counted(count, "case")) of justified envy \(count == 1 ? "remains" : "remain"), because "
                + "rules tie children or classes together; see blocking_pairs in result.json"
        case .groupsOverlap: "a child may belong to several groups, so the rows may add up to more"
        case .furtherSites(let count): "and \(counted(count, "site")) more, see classes.csv"
        case .classesInFile(let count):
            "\(counted(count, "class", plural: "classes")), see classes.csv"
        case .proven: "proven"
        case .gap(let gap): "at most \(gap.grouped) short"
        case .lotteryNotNeeded: "not drawn: no tie had to be decided by lot"
        case .lotteryAsGoal: "drawn as one of the goals; who was tied was not told apart"
        case .lotteryDrawn(let tied): "\(counted(tied, "child", plural: "children")) tied, drawn"
        case .noLottery: "not used in this run"
        }
    }

    package func text(_ sentence: ResultSentence) -> String {
        switch sentence {
        case .title(let child): "Application \(child)"
        case .fate(.placed): "Result: placed"
        case .waitingByRule: "Result: waiting, kept out by a rule of the policy at present"
        case .fate(.waiting): "Result: waiting, no seat at present"
        case .withoutWish: "Result: not placed, because the application names no wish"
        case .withoutWishRemedy:
            "Only classes that a family wishes for are considered; none is chosen in its place. If care"
                + " is still needed, please ask the staff who took the application to add wishes."
        case .withoutWishOrNearClass: "Result: not placed, no class suits this application"
        case .withoutWishOrNearClassRemedy:
            "The application names no wish, and none of the classes considered beside wishes is open to"
                + " it. If care is still needed, please ask the staff who took the application to"
                + " check its data or add wishes."
        case .notPlaced: "Result: not placed"
        case .excludedFromAllByHand(let source):
            "Kept out of all classes by a manual decision (\(text(source)))."
        case .fate(.withoutOption): "Result: none of the classes is open to this application"
        case .placedByHand(let source): "Placed by a manual decision (\(text(source)))."
        case .noCommonOption:
            "Children of this household stay together, and no class or site is open to all of"
                + " them, so none is placed."
        case .keptPlace(let source): "Keeps the place of last time (\(text(source)))."
        case .guaranteeLapsed(let date, let source):
            "The place of last time was promised until \(text(date)), so this application counts as"
                + " any other (\(text(source)))."
        case .guaranteeGivenUp(let source):
            "The site of last time is not among the wishes or not open any more, so the place is not"
                + " kept (\(text(source)))."
        case .announced(let places, true): "Kept as it was announced: \(list(places))."
        case .announced(let places, false):
            "Announced before: \(list(places)). After what has changed since, the result is another."
        case .lapsedGroups(let groups, let date):
            "The proof was valid until \(text(date)), so these groups do not count: \(list(groups))."
        case .feeWaived(let fee): "The fee of \(fee.groupedYuan) yuan is waived."
        case .fee(let fee, 0, 0, _): "Fee: \(fee.groupedYuan) yuan."
        case .fee(let fee, let employer, let union, let parent):
            "Fee: \(fee.groupedYuan) yuan, of which the employer pays \(employer.groupedYuan), "
                + "the union \(union.groupedYuan), the parents \(parent.groupedYuan)."
        case .dates(let first, let last, _) where first == last: "\(text(first)), 1 day"
        case .dates(let first, let last, let dayCount):
            "\(text(first)) to \(text(last)), \(counted(dayCount, "day"))"
        case .place(let name, let details): "\(name) (\(details.joined(separator: ", ")))"
        case .wish(let rank): "Wish \(rank)"
        case .nearby: "Nearby"
        case .pointsAt(let place): "Points (\(place))"
        case .placedHere: "Placed in this class."
        case .placedInReserve(let groups):
            "Placed in this class, in a seat reserved for \(list(groups))."
        case .ineligible(let reason): "Not eligible: \(text(reason))."
        case .excludedByHand(let source): "Kept out by a manual decision (\(text(source)))."
        case .notOffered: "Under the policy this class is not among the choices."
        case .full(1): "The only seat of this class is taken."
        case .full(let seats): "All \(counted(seats, "seat")) of this class are taken."
        case .fullForChild(let seats, let all):
            "Of the class's \(counted(all, "seat")), \(seats.grouped) can go to this application; "
                + (seats == 1 ? "it is taken." : "all are taken.")
        case .classClosed: "This class is not opened."
        case .noSeatsOpen:
            "Reserves or quotas leave no seat of this class open to this application."
        case .seatsFree(let free):
            "\(counted(free, "seat")) of this class \(free == 1 ? "is" : "are") free."
        case .seatsFreeButClosed:
            "Another rule of the policy, such as a quota or siblings, keeps this application out."
        case .placedElsewhere: "Placed in another class."
        case .notByPoints(let mechanism): "This run places by \(text(mechanism)), without a cutoff."
        case .openCutoff(let cutoff, let points):
            "Open seats: cutoff \(compared(points, with: cutoff))."
        case .cutoff(let cutoff, let points): "Cutoff \(compared(points, with: cutoff))."
        case .reservedCutoff(let groups, let cutoff, let points):
            "Seats reserved for \(list(groups)): cutoff \(compared(points, with: cutoff))."
        case .answeredInAnotherMode:
            "An earlier wish asks for this class in another mode; see the answer there."
        case .equalButWaiting:
            "Not enough seats for equal points; the goals after points (lottery, distance) decided."
        case .aboveCutoffButWaiting:
            "A rule that comes before points, such as reserved seats, decided here."
        case .aboveCutoffButElsewhere:
            "Placed in another class, which serves the goals better for all children together."
        case .placedAtEarlierWish: "Placed at an earlier wish."
        case .announcedToOthers:
            "The places here had been announced to others, and are kept for them."
        case .waitingRank(let rank, let count): "Number \(rank) of \(count) on the waiting list."
        case .drawWon(let number, let firstWithout):
            "Equal points, so the lottery decided: number \(number) got a seat; "
                + "the first without one was \(firstWithout)."
        case .drawLost(let number, let lastWith):
            "Equal points, so the lottery decided: number \(number) got no seat; "
                + "the last with one was \(lastWith)."
        case .alternative(let change, let places): alternative(change, places)
        case .alternativeNotKnown(let change):
            "\(condition(change)): not known, because the calculation reached its limit or lots would"
                + " have to be drawn."
        case .seatNotEnough(let places) where places.count == 1:
            "One more seat in \(places[0]) would not have been enough."
        case .seatNotEnough(let places):
            "One more seat in any one of these would not have been enough: \(list(places))."
        case .pointsNotEnough(let points):
            "Even \(counted(points, "more point", plural: "more points")) would not have been enough."
        case .noAlternative:
            "None of the single changes that were tried would have been enough."
        case .alternativesNotKnown:
            "Not known: this run ended before it was proven that no placement is better."
        case .furtherAlternativesOnRequest:
            "Whether more points, another mode or another wish would have changed it is worked out on"
                + " request; please ask the staff."
        case .alternativesOnRequest:
            "What would have changed this result is worked out on request; please ask the staff."
        case .alternativesTried:
            "Each was checked by placing all children once more with this one change."
        }
    }

    private func alternative(_ change: NamedChange, _ places: [String]) -> String {
        let place = places.isEmpty ? "a place there" : "a place in \(list(places))"
        switch change {
        case .points(let points, true) where points > 1:
            return "\(condition(change)): \(place); \(points - 1) would not have been enough."
        case .wish(_, true):
            return "\(condition(change)): \(place). The class still has free seats; please ask the"
                + " staff about it."
        default: return "\(condition(change)): \(place)."
        }
    }

    private func condition(_ change: NamedChange) -> String {
        switch change {
        case .seat(let place): "With one more seat in \(place)"
        case .points(let points, _): "With \(counted(points, "more point", plural: "more points"))"
        case .mode(let mode, let place): "With another mode (\(text(mode))) in \(place)"
        case .distance(let distance, let limit, let place):
            "\(place) is \(text(distance)) away and the limit is \(text(limit)). With an exception"
                + " from it"
        case .wish(let place, _): "With \(place) as a further wish"
        }
    }

    package func text(_ sentence: WhyNotSentence) -> String {
        switch sentence {
        case .title(let child, let place): "Application \(child) and \(place)"
        case .placedThere: "This application is placed in this class."
        case .decidedByHand(let source):
            "A manual decision about this application stands (\(text(source)))."
        case .impossible:
            "Impossible: no placement that has this application there keeps every rule that must hold,"
                + " manual decision and promised place."
        case .unknown:
            "Not known: this run, or the run with the child there, ended before it was proven best."
        case .forced(let mode):
            "The best placement of all children with this application there (\(text(mode))) was"
                + " worked out and compared with the result."
        case .notWished: "The family did not wish for this class in this mode."
        case .firstLoss(let goal, let by):
            "The first goal that would lose is “\(goal)”: \(by). The goals come in strict order, so"
                + " the result stands."
        case .firstGain(let goal, let by):
            "The goals would even be reached better, first “\(goal)”: \(by). It was not considered, because"
                + " the application does not ask for it."
        case .drawDecided:
            "All goals before the draw would be reached just as well: the lottery decided."
        case .equallyGood: "Every goal would be reached just as well."
        case .noGoals(let mechanism):
            "This run places by \(text(mechanism)) and weighs no goals; what follows is who would have"
                + " to move."
        case .othersUnmoved: "No other application would have to move."
        case .othersMoved(let losing, let gaining, let changing):
            "Other applications: \(losing.grouped) would lose a seat, \(changing.grouped) would change"
                + " class, \(gaining.grouped) would gain a seat."
        case .moves: "The chain of moves"
        case .move(let child, let from, let to):
            "\(child): \(from.isEmpty ? "waiting" : list(from)) -> \(to.isEmpty ? "waiting" : list(to))"
        }
    }

    private func counted(_ count: Int, _ noun: String, plural: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count.grouped) \(plural)"
    }

    private func compared(_ points: Points, with cutoff: Points) -> String {
        let difference = Int(points.value) - Int(cutoff.value)
        let comparison =
            if difference < 0 {
                "\(-difference) below it"
            } else if difference > 0 {
                "\(difference) above it"
            } else {
                "equal to it"
            }
        return "\(cutoff.value); this application has \(points.value), \(comparison)"
    }
}
