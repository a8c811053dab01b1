import Findings
import PlacementModel

/// Everything that pages with pictures say besides `Wording`, in one language.
protocol PageWording: Sendable {
    func heading(_ heading: PageHeading) -> String
    func text(_ sentence: PageSentence) -> String
}

extension Language {
    var pageWording: any PageWording {
        switch self {
        case .chinese: ChinesePageWording()
        case .english: EnglishPageWording()
        }
    }
}

/// Titles of sections, figures, columns and axes.
enum PageHeading: String, CaseIterable, Sendable {
    // Sections
    case children, places, wishesAndWays, seatsAndPoints, goals, money, announcement, list
    // Figures
    case byGroup, byAge, byGrade, map, bySite, byClass, fillOfClasses, waitingLists
    case distances, wishes, cutoffs, reserves, goalsInOrder, fees, changes, applications
    // Key figures
    case placedChildren, waitingChildren, seatsTaken, firstWishes, halfWithin, proof
    // Legends, columns and axes
    case taken, free, waiting, placed, noOption, members, others
    case site, reach, fill, classCount, childCount, seatCount, share, metresAxis, pointsAxis
    case wish, cutoff, from, to, kept, north, metresUnit, kilometresUnit
    // Comparisons
    case compared, flow, sides, groupsBySide, allFigures, amount, elsewhere, absent
    // Tuning
    case tuned, placedCount, waitingCount, firstWishCount, meanMetres, changedCount, allValues
    case fromPresent, movers
}

/// Sentences of pages with pictures; counts and names are filled in by the language.
enum PageSentence: Hashable, Sendable {
    // The whole in words
    case outcome(placed: Int, children: Int, waiting: Int, withoutOption: Int)
    case seats(taken: Int, seats: Int, free: Int)
    case ways(half: Int, nearlyAll: Int)
    case firstWishes(granted: Int, of: Int)
    case mostWaiting(site: String, count: Int)
    // Remarks on key figures
    case share(Int, of: Int)
    case ofSeats(Int)
    case nearlyAllWithin(Int)
    case granted(Int, of: Int)
    case proven, notProven, nothingOptimised
    // How figures are read
    case groupsExplained, bandsExplained, mapExplained(drawsReach: Bool), sitesExplained,
        classesExplained
    case fillExplained, waitingListsExplained, distancesExplained, wishesExplained
    case cutoffsExplained, reservesExplained, goalsExplained, feesExplained, changesExplained
    case applicationsExplained
    // Notes
    case shown(Int, of: Int)
    case furtherRows(Int, file: String)
    case unknownDistances(Int)
    case unknownPlaces(Int)
    case applicationsLeftOut(Int)
    case classesWithoutCutoff(Int)
    // Words within figures
    case filled(from: Int, below: Int)
    case full, closed, empty
    case wishRank(Int), beyondWishes
    case median(Int), ninetyPercent(Int)
    case placedOf(Int, of: Int)
    case takenOf(Int, of: Int, waiting: Int)
    case distanceStep(low: Int, high: Int?)
    case pointsStep(low: Int, high: Int?)
    // Descriptions for those who cannot see
    case barsDescribed(rows: Int, highest: String, value: String)
    case histogramDescribed(values: Int, low: Int, high: Int)
    case mapDescribed(sites: Int)
    case curveDescribed(points: Int)
    case flowDescribed(children: Int)
    case rangesDescribed(rows: Int)
    // Comparisons
    case sidesExplained, groupsBySideExplained, flowExplained, effectsExplained,
        attributionExplained
    case childrenExplained, unlikeExplained, figuresExplained
    case sideBySide(base: String, others: [String])
    case placedBeside(name: String, placed: Int, difference: Int)
    // Tuning
    case swept(parameter: String, from: Int, to: Int, present: Int, steps: Int)
    case curveExplained, stillExplained, tradeOffExplained, weightsExplained, seekExplained
    case changedExplained, moversExplained
    case extremes(name: String, low: Int, at: Int, high: Int, atHigh: Int)
    case constantFigures([String])
    case groupNow(String), groupThen(String)
    // Sources
    case madeBy(program: String, policy: String, hash: String)
    case inputs([String])
    case replayed
    case namesBanner
}
