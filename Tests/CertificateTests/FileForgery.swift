import PlacementModel
import ScenarioFixtures

@testable import Certificate

/// One way to falsify the files of a genuine run, with the lines that may reject it.
enum FileForgery: String, CaseIterable {
    case pointsOfASeat, distanceOfASeat, modeOfASeat, unknownChild, seatDropped, seatTwice
    case otherClass, seatAdded, childrenOfAClass, waitingOfAClass, cutoff
    case lotteryNumbersSwapped, waitingSwapped, waitingPoints, waitingDropped
    case fee, bound, value, proven, certifiedValue, levelDropped, levelLeftOut
    case tied, drawn, counts, outcome, policyHash, inputHash, commitment, ruleDropped

    /// Edits the files; nil where the run has nothing of the kind. Codes ending in `:` stand for all
    /// that begin so.
    func forge(
        _ files: inout EditedFolder,
        _ run: CheckedRun,
        _ random: inout SplitMix64
    ) -> [String]? {
        switch self {
        case .pointsOfASeat: return cell(&files, 3, &random, ["points"], changedNumber)
        case .distanceOfASeat: return cell(&files, 6, &random, ["points"], changedNumber)
        case .modeOfASeat: return cell(&files, 2, &random, ["eligibility"]) { _ in "temporary" }
        case .unknownChild: return cell(&files, 0, &random, ["eligibility"]) { $0 + "Z" }
        case .seatDropped, .seatTwice, .otherClass: return seats(&files, run, &random)
        case .seatAdded, .childrenOfAClass, .waitingOfAClass, .cutoff:
            return classes(&files, &random)
        case .lotteryNumbersSwapped, .waitingSwapped, .waitingPoints, .waitingDropped:
            return lists(&files, &random)
        case .fee:
            guard !files.rows("fees.csv").isEmpty else { return nil }
            return cell(&files, 2, &random, ["fees"], file: "fees.csv") { _ in "77.07" }
        default: return result(&files, run, &random)
        }
    }

    private func changedNumber(_ text: String) -> String? { Int(text).map { "\($0 + 1)" } }

    private func cell(
        _ files: inout EditedFolder,
        _ column: Int,
        _ random: inout SplitMix64,
        _ expected: [String],
        file: String = "placements.csv",
        _ change: (String) -> String?
    ) -> [String]? {
        let rows = files.rows(file)
        guard let row = rows.indices.randomElement(using: &random),
            let value = change(rows[row][column]), value != rows[row][column]
        else { return nil }
        files.setCell(file, row: row, column: column, value)
        return expected
    }

    private func seats(
        _ files: inout EditedFolder,
        _ run: CheckedRun,
        _ random: inout SplitMix64
    ) -> [String]? {
        var rows = files.rows("placements.csv")
        guard let row = rows.indices.randomElement(using: &random) else { return nil }
        switch self {
        case .seatDropped:
            rows.remove(at: row)
            files.setRows("placements.csv", rows)
            return ["classes"]
        case .seatTwice:
            rows.insert(rows[row], at: row)
            files.setRows("placements.csv", rows)
            // Where rows are named by their number, the rows behind it name others now.
            return ["one-seat", "eligibility"]
        default:
            let classes = run.scenario.classes.map(\.id.text).filter { $0 != rows[row][1] }
            guard let other = classes.randomElement(using: &random) else { return nil }
            files.setCell("placements.csv", row: row, column: 1, other)
            // The row may name a class that is no option, or one whose children are then too many.
            return ["eligibility", "points", "classes"]
        }
    }

    private func classes(_ files: inout EditedFolder, _ random: inout SplitMix64) -> [String]? {
        let column =
            switch self {
            case .seatAdded: 2
            case .childrenOfAClass: 3
            case .cutoff: 4
            default: 8
            }
        let expected = self == .cutoff ? ["cutoffs"] : ["classes", "reserves", "seats"]
        return cell(&files, column, &random, expected, file: "classes.csv") { text in
            Int(text).map { "\($0 + 1)" } ?? (self == .cutoff ? "12" : nil)
        }
    }

    private func lists(_ files: inout EditedFolder, _ random: inout SplitMix64) -> [String]? {
        let isLottery = self == .lotteryNumbersSwapped
        let file = isLottery ? "lottery.csv" : "waiting.csv"
        var rows = files.rows(file)
        guard !rows.isEmpty else { return nil }
        let row = Int.random(in: rows.indices, using: &random)
        switch self {
        case .waitingPoints:
            return cell(&files, 3, &random, ["waiting"], file: file, changedNumber)
        case .waitingDropped: rows.remove(at: row)
        default:
            guard rows.count > 1 else { return nil }
            let other = (row + 1) % rows.count
            // Two children exchange their numbers, or their places on the list.
            let column = isLottery ? 1 : 0
            guard rows[row][column] != rows[other][column] else { return nil }
            (rows[row][column], rows[other][column]) = (rows[other][column], rows[row][column])
        }
        files.setRows(file, rows)
        return [isLottery ? "lottery-numbers" : "waiting"]
    }
}
