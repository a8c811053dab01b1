import PlacementModel
import Points
import Report
import Solver

extension Message {
    var english: String {
        switch self {
        case .faults(let count):
            "The input has \(count) \(count == 1 ? "fault" : "faults"); nothing was computed or written."
        case .moreFaults(let count): "... and \(count) more; put these right first."
        case .moreWarnings(let count): "... and \(count) more warnings; roost validate lists all."
        case .noFaults(let count):
            count == 0
                ? "No faults and no warnings."
                : "No faults; \(count) \(count == 1 ? "warning" : "warnings") to look at."
        case .points(let fault): Self.english(fault)
        case .solve(let fault): Self.english(fault)
        case .write(let fault): Self.english(fault)
        case .workbook(let fault): fault.text(in: .english)
        case .interrupted: "Interrupted; nothing was written, earlier results are untouched."
        case .written(let folder): "Results are in \(folder)"
        case .scenarioWritten(let folder): "The scenario is in \(folder)"
        case .noSuchChild(let id): "No application has the number “\(id)”; see children.csv."
        case .noSuchClass(let id): "No class has the code “\(id)”; see classes.csv."
        case .notEligible(let child, let careClass, let reason):
            "Application \(child) is not eligible for class \(careClass), so no placement may have it"
                + " there: \(Language.english.wording.text(reason))."
        case .cardsWritten(let folder, let count):
            "\(count) \(count == 1 ? "card is" : "cards are") in \(folder)"
        case .reportWritten(let file, let hasNames):
            "The report is in \(file)" + (hasNames ? "; it contains names: do not pass it on." : "")
        case .reportInTheWay(let file):
            "“\(file)” exists and is not replaced: only a page that Roost wrote is, and a workbook named"
                + " report….xlsx. Choose another file."
        case .notARun(let path):
            "“\(path)” is no folder that roost solve wrote (result.json or timing.json is missing or damaged)."
        case .scenarioOfRunMissing(let path):
            "The scenario “\(path)” of this run is not there. If it was moved, name it with --scenario."
        case .scenarioChanged(let file):
            "\(file) of the scenario was changed after the run, which it can no longer explain."
                + " Restore it, or run roost solve again."
        case .runDiffers(let file):
            "\(file) differs from what its scenario gives: it was changed, or another version wrote it."
        case .aboutRun(let folder):
            "That was about the run folder \(folder); nothing was compared."
        case .noSuchSide(let name, let names):
            "There is no “\(name)” to hold the others against; there are: \(names.joined(separator: ", "))."
        case .sideNotSolved(let name): "That was about “\(name)”; nothing was compared."
        case .scenarioChangedSince(let file):
            "\(file) of the scenario was changed after the announced run. Restore it, and hand in what"
                + " changed as --withdrawn, --corrections or --late."
        case .announcedNotOpen(let seat):
            "Application \(seat.child) cannot keep its seat in class \(seat.careClass):"
                + " \(seat.reason.map(Language.english.wording.text) ?? "the family does not choose this class any more")."
        case .keepImpossible:
            "With --keep nobody who stays may change, so nothing was written. Take back these"
                + " corrections, list the children as withdrawn, place them by hand (pins.csv), or run"
                + " without --keep: then as few as possible change."
        case .explainedFromFiles:
            "This run was interrupted and cannot be solved again to the same point; the answer speaks of"
                + " the placement as it was written, compared with the scenario."
        case .noCommitment: "The policy of this scenario has no lottery to verify."
        case .seedNotRevealed:
            "The seed is not revealed: policy.lottery has no seed, so no number can be verified."
        case .seedDoesNotMatch(let commitment):
            "The seed does not match the commitment published beforehand: its SHA-256 must be"
                + " \(commitment). Check every character."
        case .seedMatches: "The seed matches the commitment published beforehand."
        case .seedTooShort(let minimum):
            "The seed could be guessed: it needs at least \(minimum) characters."
                + " Without --seed one is made."
        }
    }

    private static func english(_ fault: PointsFault) -> String {
        let wording = Language.english.wording
        return switch fault {
        case .overflow(let child, let source, let classID):
            "\(wording.text(source)): the points of application \(child) in class \(classID) are out"
                + " of range. Make the values in policy.points smaller."
        case .notPositive(let child, let source, let classID, let points):
            "\(wording.text(source)): application \(child) has \(points.value) points in class"
                + " \(classID), so that leaving a seat empty would count as better."
                + " Raise points.placed."
        }
    }

    private static func english(_ fault: SolveFault) -> String {
        let wording = Language.english.wording
        switch fault {
        case .overlappingQuotas(let classID):
            return "Reserves and quotas of class \(classID) overlap; its seats cannot be split."
                + " Give the class only one of them."
        case .reservesExceedSeats(let classID, let reserved, let seats):
            return "Class \(classID) reserves \(reserved) seats and has \(seats)."
                + " Reserve fewer."
        case .seedNeeded(let count):
            let who = count == 1 ? "1 child is" : "\(count) children are"
            return "\(who) tied and must be drawn by lot, and the seed is not revealed."
                + " Write it as seed into policy.lottery."
        case .seedNeededForRules:
            return "With the rules of this policy ties cannot be told apart beforehand, so the seed"
                + " must be revealed before the run. Write it as seed into policy.lottery."
        case .infeasible(let rows):
            return "No placement keeps all rules of the policy; those that conflict are:"
                + " \(wording.list(SolveFault.rules(of: rows).map(wording.text)))."
        case .undecided(let limits):
            let limit = limits.nodes.map { " (now \($0))" } ?? ""
            return
                "No placement was found within the work limit, nor proven impossible; nothing was"
                + " written. Raise --work-limit\(limit)."
        case .placementBreaksRules:
            return "The placement in the run folder does not keep the rules of its scenario: it was"
                + " changed."
        case .library(let reason): return "GLPK cannot be used on this machine: \(reason)"
        case .network(.cancelled): return interrupted.english
        case .integer(let fault) where !fault.isOutOfRange:
            return "Internal error (\(fault)). Please report it with the input."
        case .network(.overflow), .integer:
            return "The values are too large to be decided exactly. Make those in policy.points"
                + " smaller."
        case .network(let fault):
            return "Internal error (\(fault)). Please report it with the input."
        }
    }

    private static func english(_ fault: WriteFault) -> String {
        switch fault {
        case .system(let path, let reason):
            "“\(path)” cannot be written (\(reason)). Earlier results are untouched."
                + " Choose a place that can be written, such as another --out, or look at its"
                + " permissions and the space left."
        case .inTheWay(let path):
            "“\(path)” exists and is not replaced, because it is no earlier result of Roost."
                + " Choose another --out."
        case .interrupted: interrupted.english
        }
    }
}
