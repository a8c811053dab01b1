import Findings
import PlacementModel
import Report
import Testing

/// The compiler sees to it that each language has an entry for every case; these tests see to it
/// that each entry says something, and says it in its language.
@Suite("Wording")
struct WordingTests {
    private let groups = SmallScenario.scenario.groups
    private let day = SmallScenario.date(2026, 1, 19)

    private func texts(_ wording: any Wording) -> [String] {
        var texts = Heading.allCases.map(wording.heading)
        texts += Mode.allCases.map { wording.text($0) }
        texts += Audience.allCases.map { wording.text($0) }
        texts += Mechanism.allCases.map { wording.text($0) }
        texts += Rule.allCases.map { wording.text($0) }
        texts += ChildFate.allCases.map { wording.text($0) }
        texts += criteria.map { wording.text($0, groups: groups) }
        texts += AnnouncedChange.Kind.allCases.map { wording.text($0) }
        texts += levels.map { wording.text($0, groups: groups) }
        texts += ineligibilities.map { wording.text($0) }
        texts += summarySentences.map { wording.text($0) }
        texts += resultSentences.map { wording.text($0) }
        texts += [wording.text(Metres(12_345)), wording.text(ChildBand.unknown)]
        texts += [ChildBand.age(years: 3), .unknown].map { wording.text($0) }
        texts += (-3...9).compactMap { Grade($0) }.map { wording.text($0) }
        return texts
    }

    private let criteria: [PointsCriterion] =
        [
            .placed, .group(0), .wish(rank: 2), .distance(within: Metres(1000)), .returning,
            .waited,
        ] + Audience.allCases.map { .audience($0) }

    private let levels: [GoalLevel] = [
        .reserves, .placed([]), .placed(GroupSet(index: 1)), .points, .pointsInAdditionalSeats,
        .pointsInReleasedSeats, .wishRank(1), .fewestChanges, .lottery, .distance,
        .finalDraw(round: 2), .pinned, .kept, .newcomers, .audience(.staff), .audience(.partners),
        .announcedKept, .announced, .announcedSeats,
    ]

    private var ineligibilities: [Ineligibility] {
        [
            .tooYoung(age: AgeInMonths(50), minimum: AgeInMonths(72)),
            .tooOld(age: AgeInMonths(37), maximum: AgeInMonths(11)), .noBirthDate,
            .noGrade, .modeNotOffered(.hourly), .notInAudience,
            .tooFar(distance: Metres(5001), limit: Metres(5000)),
            .distanceUnknown(limit: Metres(5000)), .papersExpire(day, before: day), .papersMissing,
            .notFitForGroupCare, .noSeats,
        ]
            + [Grade(-1), Grade(1)].compactMap { $0 }.flatMap { grade in
                [
                    .gradeBelow(grade: grade, minimum: grade),
                    .gradeAbove(grade: grade, maximum: grade),
                ] as [Ineligibility]
            }
    }

    private let summarySentences: [SummarySentence] =
        [
            .headline(placed: 1, children: 2, seats: 3, free: 4), .optimalExceptRules,
            .rulesLeftOut(Rule.allCases), .noOption(count: 1), .groupsOverlap,
            .noCommonOption(count: 2), .lotteryAsGoal,
            .justifiedEnvy(count: 0), .justifiedEnvy(count: 2),
            .furtherSites(count: 2), .classesInFile(count: 50), .proven, .gap(3),
            .closedClasses(["1"]), .pins(placed: 1, excluded: 2, beyondWishes: 1),
            .guarantees(RunReport(GuaranteeTests.run).guarantees.tally),
            .changes(kept: 1, withdrawn: 2, gains: 3, moves: 4, loses: 5),
            .furtherChanges(count: 2),
            .conflict(children: 2, seats: 1, classes: ["C1"]),
            .conflictOfOneChild(classes: ["C1", "C2"]), .noRepair,
            .excludeEachOther(isProven: true), .excludeEachOther(isProven: false),
            .repairs(isCheapestProven: true), .repairs(isCheapestProven: false),
            .repair(cost: 3, steps: ["1", "2"]),
            .demand(child: "A1", .pins, SourceRow(table: .pins, row: 2)),
            .waivers(waived: 1, waivable: 2, leftInFen: 350), .lotteryNotNeeded,
            .lotteryDrawn(tied: 2), .noLottery,
        ]
        + ResultStatus.allCases.flatMap { status in
            Mechanism.allCases.map { .status(status, $0) }
        }

    private var resultSentences: [ResultSentence] {
        [
            .title(child: "1"), .dates(first: day, last: day, dayCount: 1),
            .dates(first: day, last: SmallScenario.date(2026, 2, 6), dayCount: 9), .wish(rank: 1),
            .placedByHand(SourceRow(table: .pins, row: 2)),
            .keptPlace(SourceRow(table: .previous, row: 2)), .noCommonOption,
            .waitingByRule, .withoutWish, .withoutWishRemedy, .withoutWishOrNearClass,
            .withoutWishOrNearClassRemedy, .notPlaced,
            .excludedFromAllByHand(SourceRow(table: .pins, row: 2)),
            .guaranteeLapsed(day, SourceRow(table: .previous, row: 2)),
            .guaranteeGivenUp(SourceRow(table: .previous, row: 2)),
            .lapsedGroups(["1"], validUntil: day), .feeWaived(inFen: 100), .classClosed,
            .fee(inFen: 100, employer: 0, union: 0, parent: 100),
            .fee(inFen: 100, employer: 50, union: 25, parent: 25), .nearby, .pointsAt(place: "1"),
            .placedHere, .placedInReserve(groups: ["1"]),
            .ineligible(.noSeats), .excludedByHand(SourceRow(table: .pins, row: 2)), .notOffered,
            .full(seats: 1), .full(seats: 2), .fullForChild(seats: 2, ofClass: 3), .seatsFree(1),
            .noSeatsOpen, .seatsFreeButClosed, .placedElsewhere, .notByPoints(.firstCome),
            .cutoff(Points(1), points: Points(2)), .openCutoff(Points(2), points: Points(1)),
            .reservedCutoff(groups: ["1"], Points(2), points: Points(2)), .aboveCutoffButWaiting,
            .aboveCutoffButElsewhere, .placedAtEarlierWish, .announcedToOthers,
            .announced(["1"], isKept: true), .announced(["1"], isKept: false),
            .waitingRank(rank: 1, count: 2),
            .drawWon(number: 1, firstWithout: 2), .drawLost(number: 2, lastWith: 1),
        ] + ChildFate.allCases.map { .fate($0) }
    }

    @Test("Chinese says everything in Chinese")
    func chinese() {
        for text in texts(Language.chinese.wording) {
            let han = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(han, "\(text)")
        }
    }

    @Test("English says everything in English")
    func english() {
        for text in texts(Language.english.wording) {
            #expect(!text.isEmpty)
            #expect(text.unicodeScalars.allSatisfy { $0.isASCII }, "\(text)")
        }
    }

    @Test("no two headings, rules or reasons read the same")
    func distinct() {
        for wording in Language.allCases.map(\.wording) {
            #expect(Set(Rule.allCases.map { wording.text($0) }).count == Rule.allCases.count)
            #expect(Set(levels.map { wording.text($0, groups: groups) }).count == levels.count)
            #expect(
                Set(ineligibilities.map { wording.text($0) }).count == ineligibilities.count
            )
        }
    }

    @Test("English counts one and several")
    func plurals() {
        let wording = Language.english.wording
        #expect(wording.text(AgeInMonths(13)) == "1 year 1 month")
        #expect(wording.text(AgeInMonths(24)) == "2 years")
        #expect(wording.text(SummarySentence.lotteryDrawn(tied: 1)) == "1 child tied, drawn")
        #expect(
            wording.text(SummarySentence.lotteryDrawn(tied: 1200)) == "1,200 children tied, drawn"
        )
    }
}
