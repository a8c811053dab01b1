/// What `certificate.json` states: per level what proves it.
struct StatedProof {
    let mechanism: String
    let policySHA256: String
    let inputs: [(file: String, sha256: String)]
    /// The name of the variant, and the numbers of the changes that were switched on.
    let variant: (name: String, numbers: [Int64])?
    let levels: [StatedLevel]
    /// Rows of `classes.csv` for the seats of rows of `placements.csv`, where class and part do not
    /// say which it is. Rows are counted from 1 for the first below the header.
    let seatRows: [Int: Int]

    /// Rows of `placements.csv`, counted like those, with seats that were given before anyone was served
    /// and that giving in turn does not find; empty where it does.
    let givenRows: [Int]

    /// What is offered as the proof of one level; one case per kind.
    enum LevelProof {
        /// One price per row of `classes.csv`.
        case prices(value: Int64, [Int64])
        /// The goals before leave nothing open that the level could decide.
        case nothingTied
        /// The steps of `proof.txt`.
        case steps(value: Int64, bound: Int64)
    }

    struct StatedLevel {
        let code: String
        let proof: LevelProof
    }

    /// Nil when the file is not such a file.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.read(bytes), json["roost"]?.integer == 1,
            let mechanism = json["mechanism"]?.text,
            let policy = json["policy"]?["sha256"]?.text,
            let inputs = json["inputs"]?.array,
            let levels = json["levels"]?.array,
            let seats = json["seat_rows"]?.array
        else { return nil }
        if let variant = json["variant"] {
            guard let name = variant["name"]?.text, let numbers = variant["changes"]?.integers
            else { return nil }
            self.variant = (name, numbers)
        } else {
            variant = nil
        }
        self.mechanism = mechanism
        policySHA256 = policy
        self.inputs = inputs.compactMap { input in
            guard let file = input["file"]?.text, let sha256 = input["sha256"]?.text else {
                return nil
            }
            return (file, sha256)
        }
        self.levels = levels.compactMap(StatedLevel.init)
        var rows: [Int: Int] = [:]
        for pair in seats {
            guard let pair = pair.integers, pair.count == 2,
                pair.allSatisfy({ (1...Int64(Int32.max)).contains($0) })
            else { return nil }
            rows[Int(pair[0])] = Int(pair[1])
        }
        seatRows = rows
        guard let given = (json["given_rows"] ?? .array([])).integers,
            given.allSatisfy({ (1...Int64(Int32.max)).contains($0) })
        else { return nil }
        givenRows = given.map { Int($0) }
        guard self.levels.count == levels.count, self.inputs.count == inputs.count else {
            return nil
        }
    }
}

extension StatedProof.StatedLevel {
    fileprivate init?(_ json: JSONValue) {
        guard let code = json["level"]?.text, let kind = json["proof"]?.text else { return nil }
        self.code = code
        switch kind {
        case "prices":
            guard let value = json["value"]?.integer, let prices = json["prices"]?.integers else {
                return nil
            }
            proof = .prices(value: value, prices)
        case "nothing-tied": proof = .nothingTied
        case "steps":
            guard let value = json["value"]?.integer, let bound = json["bound"]?.integer else {
                return nil
            }
            proof = .steps(value: value, bound: bound)
        default: return nil
        }
    }
}
