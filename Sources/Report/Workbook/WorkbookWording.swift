import PlacementModel
import Sheets

/// What stands in the workbook of a run and nowhere else; other words are those of `Wording`.
enum WorkbookHeading: String, CaseIterable, Sendable {
    // Sheets
    case overview, sites, classes, groups, wishRanks, distances, reserves
    case placements, waitingLists, points, changes, rosters
    // Tables and figures
    case figures, amount, seatsByRank, seatsByDistance, distanceBySite, madeFrom
    case sharePlaced, shareFilled, firstWishShare
    // Columns
    case classCode, wishRank, metres, seat, rank, share, upTo, runningShare
    case knownDistances, meanMetres, longestMetres, reason
    // Rows
    case beyondWishes, unknownDistance, mechanism, policyVersion, policyHash, commitment, inputHash
}

/// What the workbook of a run says.
enum WorkbookSentence: Hashable, Sendable {
    case masked
    case named
    case withoutPeople
    /// Wish ranks and distances count seats of those who are placed.
    case countsSeats
    /// A list that is longer than a sheet; the file has all of it.
    case tooLong(rows: Int, file: String)
    case rank(Int)
    case metres(from: Int, to: Int)
    case metresBeyond(Int)
    case openSeat
    case reservedSeat(groups: String)
}

/// Everything that only the workbook of a run says, in one language.
protocol WorkbookWording: Sendable {
    func heading(_ heading: WorkbookHeading) -> String
    func text(_ sentence: WorkbookSentence) -> String
}

extension Language {
    var workbookWording: any WorkbookWording {
        switch self {
        case .chinese: ChineseWorkbookWording()
        case .english: EnglishWorkbookWording()
        }
    }
}
