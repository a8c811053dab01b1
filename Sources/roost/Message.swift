import PlacementModel
import Points
import Report
import Solver
import WorkbookWriter

/// Everything the command line says besides results, as data.
enum Message {
    case faults(count: Int)
    case moreFaults(count: Int)
    case moreWarnings(count: Int)
    case noFaults(warningCount: Int)
    case points(PointsFault)
    case solve(SolveFault)
    case write(WriteFault)
    case workbook(WorkbookFault)
    case interrupted
    case written(folder: String)
    case scenarioWritten(folder: String)
    case noSuchChild(String)
    case noSuchClass(String)
    case notEligible(child: String, careClass: String, Ineligibility)
    case cardsWritten(folder: String, count: Int)
    case reportWritten(file: String, hasNames: Bool)
    case reportInTheWay(file: String)
    case notARun(String)
    case scenarioOfRunMissing(String)
    case scenarioChanged(file: String)
    case runDiffers(file: String)
    /// Which of several run folders a message before was about.
    case aboutRun(String)
    /// The base that was asked for is none of these.
    case noSuchSide(String, of: [String])
    /// One of the scenarios of a comparison, by name, was not solved, for the reason said before.
    case sideNotSolved(String)
    case scenarioChangedSince(file: String)
    case announcedNotOpen(LostSeat)
    case keepImpossible
    case explainedFromFiles
    case noCommitment
    case seedNotRevealed
    case seedDoesNotMatch(commitment: String)
    case seedMatches
    case seedTooShort(minimum: Int)

    func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
