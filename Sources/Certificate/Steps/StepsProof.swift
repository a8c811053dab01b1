/// What `proof.txt` proves of a run: that the placement is a point of the program, what it is worth, and
/// that no other is worth more.
struct StepsProof {
    /// A goal's value, and what no placement exceeds that keeps the goals before in every part.
    struct Level {
        let value: Int128
        let bound: Int128
    }

    /// Per goal; empty where something does not hold.
    private(set) var levels: [Level] = []
    /// What does not hold.
    private(set) var failure: Discrepancy?

    static let file = "proof.txt"

    init(
        _ bytes: [UInt8]?,
        _ placement: CheckedPlacement,
        _ lottery: LotteryRecount?,
        _ list: [CheckedLevel]
    ) {
        guard let bytes else {
            failure = Discrepancy(.unreadable, at: StepsProof.file)
            return
        }
        let program = CheckedProgram(
            placement.facts,
            placement.recount,
            placement.demands,
            lottery
        )
        guard let program else {
            failure = Discrepancy(.tooMany, at: "scenario.yaml policy.reserves")
            return
        }
        let values = list.map { program.values(ofLevel: $0) }
        do {
            let (rows, columns) = (program.tableOfRows(), program.tableOfColumns())
            let steps = try StepsCheck(
                bytes,
                program.data,
                values: values,
                rowNamed: { rows.position(of: $0) },
                columnNamed: { columns.position(of: $0) }
            )
            guard let point = ProgramPoint(program, placement, steps.stated) else {
                failure = Discrepancy(.notAnOption, at: StepsProof.file)
                return
            }
            failure = StepsProof.failure(steps, program, point, values)
            guard failure == nil else { return }
            let all = 0..<Int32(program.columnCount)
            levels = zip(steps.bounds, values).map { bound, values in
                Level(value: point.worth(values, of: all), bound: bound)
            }
        } catch {
            failure = Discrepancy(
                .stepNotValid,
                at: "\(StepsProof.file):\(error.line)",
                stated: error.kind.rawValue
            )
        }
    }

    /// Why the placement is no point of the program, or keeps in some part less than the steps say.
    private static func failure(
        _ steps: StepsCheck,
        _ program: CheckedProgram,
        _ point: ProgramPoint,
        _ values: [[Int64]]
    ) -> Discrepancy? {
        if let row = point.broken(program) {
            return Discrepancy(.ruleNotKept, at: "\(StepsProof.file) \(row)")
        }
        for part in steps.parts {
            for (goal, decided) in part.decided.enumerated() {
                let worth = point.worth(values[goal], of: part.columns)
                guard worth >= Int128(decided.value) else {
                    return Discrepancy(
                        .tooFew,
                        at: "\(StepsProof.file) part \(program.columnName(Int(part.columns[0])))",
                        stated: "\(decided.value)",
                        found: "\(worth)"
                    )
                }
            }
        }
        return nil
    }

    /// Whether all of it holds.
    var claim: Claim {
        failure.map { .fails(.steps, $0) } ?? .holds(.steps, .count(levels.count))
    }
}
