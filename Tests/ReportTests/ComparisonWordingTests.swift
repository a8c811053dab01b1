import Findings
import PlacementModel
import Testing

@testable import Report

/// Each language says something of everything, and says it in its language.
@Suite struct ComparisonWordingTests {
    private static let classID = ClassID("C1")

    private func texts(_ wording: any ComparisonWording) -> [String] {
        // The sign of a difference is the same in every language.
        var texts = ComparisonHeading.allCases.filter { $0 != .difference }.map(wording.heading)
        texts += FigureSection.allCases.map(wording.title)
        texts += Measure.allCases.map { wording.text($0) }
        texts += DistanceBand.all.map { wording.text($0) }
        texts += [1, 7, nil].map { wording.wish(rank: $0) }
        texts += ChangedChild.Kind.allCases.map { wording.text($0) }
        texts += ChangeReason.Kind.allCases.map { wording.text($0) }
        texts += ChangeReason.Kind.allCases.map { wording.text(NamedReason.plain($0)) }
        texts += reasons.map { wording.text($0) }
        texts += unlike.map { wording.text($0) }
        texts += sentences.map { wording.text($0) }
        texts += [true, false].map { wording.yesOrNo($0) }
        texts += scopes.map { wording.text($0) }
        return texts
    }

    private let reasons: [NamedReason] = [
        .seats(from: 1, to: 2), .reservedSeats(groups: ["A"], from: 0, to: 3),
        .points(from: Points(1), to: Points(2)), .cutoff(from: nil, to: Points(2)),
        .seatTaken(count: 1, shares: []), .seatLeft(count: 2, shares: ["A 1"]),
        .mechanism(from: "A", to: "B"),
    ]

    private let unlike: [NamedUnlike] =
        [
            .weight("A"), .reserve(1), .quota(2), .site("A"), .session("A"), .careClass("A"),
            .seats("A"), .classTerms("A"), .siteTerms("A"),
        ]
        + [
            .mechanism, .rulesLeftOut, .choices, .order, .groupCombination, .distanceLimit,
            .residentsWithin, .papers, .fitness, .lapsedGroups, .siblings, .continuity, .halfDays,
            .audienceOrder, .sessionsPerChild, .classBudget, .moneyBudget, .carerBudget, .fees,
            .waiverBudget, .lottery, .referenceDate, .children, .wishes, .childFacts, .otherInputs,
            .otherPolicy,
        ].map { NamedUnlike.plain($0) }

    private let sentences: [ComparisonSentence] =
        [
            .base("A"), .side("A", of: "B"), .infeasible, .undecided, .cannotCompare,
            .notProven(side: "A"), .chance, .nothingUnlike, .nobodyChanged(unchanged: 2),
            .changed(count: 1, unchanged: 2), .onlyIn(base: 1, here: 2), .furtherUnlike(count: 3),
            .furtherChildren(count: 3), .furtherRows(count: 3), .causesNotProven,
            .undone(count: 1), .onlyChange(title: "A"), .mainReason(.gains, .cutoff, count: 1),
            .ownPoints, .switching, .reasonsAreNoCauses, .reasonsBesideCauses, .notSeparable,
            .noPlacement, .proven,
            .unproven, .onWaitingList,
        ]
        + ChildCause.Kind.allCases.flatMap { kind -> [ComparisonSentence] in
            [
                .cause(kind, numbers: [1, 2]), .causes(kind, change: nil, count: 3),
                .causes(kind, change: 1, count: 3),
            ]
        }

    private let scopes: [ComparedReserve.Scope] = [
        .eachClass(nil), .eachClass([classID]), .eachSite(nil), .eachSession, .scenario,
    ]

    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test func chineseIsChinese() {
        for text in texts(Language.chinese.comparisonWording) {
            #expect(Self.isChinese(text), "\(text)")
        }
    }

    @Test func englishIsEnglish() {
        for text in texts(Language.english.comparisonWording) {
            #expect(!text.isEmpty && !Self.isChinese(text), "\(text)")
        }
    }
}
