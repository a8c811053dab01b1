import Findings
import PlacementModel

/// English.
struct EnglishTuningWording: TuningWording {
    private let wording = EnglishWording()

    func heading(_ heading: TuningHeading) -> String {
        switch heading {
        case .sweep: "Sweep"
        case .goals: "Goals in strict order"
        case .interval: "Where nobody moves"
        case .weights: "Weights, those on a knife's edge first"
        case .tradeOff: "Trade-off"
        case .seek: "Goal seek"
        case .cost: "What it costs the others"
        case .placed: "Placed"
        case .waiting: "Waiting"
        case .firstWishes: "First wishes"
        case .meanDistance: "Mean distance"
        case .changed: "Changed"
        case .sinceBefore: "Since before"
        case .proof: "Proof"
        case .value: "Value"
        case .weight: "Weight"
        case .present: "Now"
        case .lowest: "From"
        case .highest: "To"
        case .toFirstMove: "To first move"
        case .options: "Options"
        case .child: "Child"
        case .from: "From"
        case .to: "To"
        case .change: "Change"
        case .corner: "Corner"
        case .group: "Group"
        case .now: "Now"
        case .then: "Then"
        case .difference: "Difference"
        case .gains: "Gain a place"
        case .loses: "Lose it"
        case .moves: "Move"
        case .all: "All children"
        }
    }

    func text(_ sentence: TuningSentence) -> String {
        switch sentence {
        case .present: "as it stands"
        case .noPlacement: "no placement keeps the rules"
        case .worthNothing: "impossible: options without points"
        case .unproven: "not proven"
        case .proven: "proven"
        case .wait: "waits"
        case .furtherLines(let count): "\(count.grouped) more lines; --json or --out has all."
        case .stays(let from, let to):
            "From \(from.grouped) to \(to.grouped) no child moves; proven at both ends."
        case .staysInRange(let from, let to):
            "From \(from.grouped) to \(to.grouped) nobody moves; beyond, nothing was looked at."
        case .widened(let from, let to, let present):
            "The range \(from.grouped) to \(to.grouped) was widened to the present value,"
                + " \(present.grouped)."
        case .withoutEffect(let from, let to):
            "No value from \(from.grouped) to \(to.grouped) moves anybody: the weight does not matter."
        case .noOption: "No option has this weight."
        case .firstMove(let value, let children, let isUp):
            "\(isUp ? "Above" : "Below"): at \(value.grouped) the first"
                + " \(children == 1 ? "child moves" : "\(children.grouped) children move")."
        case .endOpen(let limit, let isUp):
            "\(isUp ? "Above" : "Below"): nobody moves \(isUp ? "up" : "down") to the last value"
                + " looked at, \(limit.grouped)."
        case .endUnproven(let value, let isUp):
            "\(isUp ? "Above" : "Below"): the solve at \(value.grouped) was stopped before its"
                + " proof, so nothing exact can be said. Raise --work-limit."
        case .exceptionsStay:
            "The rule has exceptions: in those places their own points hold, whatever the weight."
        case .everyWeight: "Every weight of the policy, each changed alone:"
        case .kept: "The goals before both keep their optimum at every point:"
        case .corners(let count):
            "\(wording.counted(count, "corner")) of the curve, each the proven best of a blend of the"
                + " two goals. In pure scenarios --all finds the points between, too."
        case .allPoints(let count):
            "\(wording.counted(count, "point")), and no others: each proven, and that none lies"
                + " between two of them."
        case .incomplete(let count):
            "Ended after \(wording.counted(count, "point")), as --limit says; the curve goes on."
        case .target(let target): "Wanted: \(target)"
        case .reached(let value, let preference):
            preference == .smallest
                ? "\(value.grouped) is the smallest value that reaches it."
                : "\(value.grouped) is the value nearest to the present one that reaches it."
        case .reachedNow: "The present value reaches it: nothing has to change."
        case .unreachable(let value, let from, let to):
            "No value from \(from.grouped) to \(to.grouped) reaches it. \(value.grouped) comes"
                + " nearest."
        case .presentIsNearest(let value, let from, let to):
            "No value from \(from.grouped) to \(to.grouped) reaches it, and none comes nearer than the"
                + " present one, \(value.grouped)."
        case .seekUnproven(let value):
            "The solve at \(value.grouped) was stopped before its proof, so no value can be named."
                + " Raise --work-limit."
        case .changes(let gains, let loses, let moves):
            "Against the policy as it stands \(gains.grouped) gain a place, \(loses.grouped) lose"
                + " theirs, \(moves.grouped) get another one."
        case .nobodyMoves: "Nobody moves."
        case .lookedAt(let from, let to): "Asked for: values from \(from.grouped) to \(to.grouped)."
        }
    }

    func reserve(_ groups: [String], isShare: Bool) -> String {
        "reserve for \(groups.joined(separator: ", "))" + (isShare ? " (thousandths)" : " (seats)")
    }

    func quota(_ groups: [String], isShare: Bool) -> String {
        "quota of \(groups.joined(separator: ", "))" + (isShare ? " (thousandths)" : " (seats)")
    }

    func kind(_ kind: ChildMove.Kind) -> String {
        switch kind {
        case .gains: "gains a place"
        case .loses: "loses its place"
        case .moves: "moves"
        }
    }
}
