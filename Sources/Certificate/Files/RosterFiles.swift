import PlacementModel

/// Writes the roster of every site again and holds the files in `rosters/` against them.
struct RosterFiles {
    static let folder = "rosters/"

    static func isRoster(_ file: String) -> Bool { file.hasPrefix(folder) }

    /// The columns that hold personal data.
    private static let personal: [PersonalCells.Column] = [.name, .sex, .guardian, .phone]
    private let placement: CheckedPlacement
    private let register: PersonalCells

    init(_ placement: CheckedPlacement, _ register: PersonalCells) {
        self.placement = placement
        self.register = register
    }

    func claim(_ files: [String: [UInt8]]) -> Claim {
        var seats = [[Int]](repeating: [], count: placement.facts.sites.count)
        for (position, seat) in placement.given.seats.enumerated() {
            seats[placement.site(of: seat)].append(position)
        }
        let rank = rankOfClass
        var ledger = ClaimLedger()
        var names = RosterNames()
        var expected: Set<String> = []
        for site in seats.indices where !seats[site].isEmpty {
            let file =
                RosterFiles.folder
                + names.name(for: placement.facts.scenario.sites[site].id.text) + ".csv"
            expected.insert(file)
            let found = compare(file, files[file], seats[site], rank)
            if let first = found.first {
                for _ in 0..<found.count { ledger.add(first) }
            }
        }
        for file in files.keys.sorted()
        where file.hasPrefix(RosterFiles.folder) && !expected.contains(file) {
            ledger.add(Discrepancy(.unexpected, at: file))
        }
        return ledger.claim(.rosters, .count(expected.count))
    }

    /// Per class its place among all by code.
    private var rankOfClass: [Int] {
        let codes = placement.facts.scenario.classes.map { Array($0.id.text.utf8) }
        let order = codes.indices.sorted { codes[$0].lexicographicallyPrecedes(codes[$1]) }
        var rank = [Int](repeating: 0, count: codes.count)
        for (place, careClass) in order.enumerated() { rank[careClass] = place }
        return rank
    }

    /// By class, then by application number.
    private func compare(
        _ file: String,
        _ bytes: [UInt8]?,
        _ seats: [Int],
        _ rank: [Int]
    ) -> ClaimLedger {
        let words = ListWords.of(bytes, \.roster)
        var table = TableComparison(file, bytes, columns: words.roster, personalCells: 2..<6)
        let scenario = placement.facts.scenario
        let sorted = seats.sorted { first, second in
            let (one, other) = (placement.given.seats[first], placement.given.seats[second])
            let (rankOfOne, rankOfOther) = (rank[Int(one.classIndex)], rank[Int(other.classIndex)])
            if rankOfOne != rankOfOther { return rankOfOne < rankOfOther }
            return scenario.children[Int(one.child)].id.text.utf8
                .lexicographicallyPrecedes(scenario.children[Int(other.child)].id.text.utf8)
        }
        for position in sorted {
            let seat = placement.given.seats[position]
            let child = Int(seat.child)
            table.row { row in
                row.text(scenario.classes[Int(seat.classIndex)].name)
                row.text(scenario.children[child].id.text)
                for cell in register.cells(child, RosterFiles.personal, words.language) {
                    row.text(cell)
                }
                row.text(words.text(placement.recount.options[Int(seat.option)].mode))
            }
        }
        table.end()
        return table.ledger
    }
}

/// File names of site codes: what a file system could misread is `_`, a dot in front, too; at most 120
/// bytes; one that is taken already, whatever its case, gets the first number from 2 that is not.
private struct RosterNames {
    private var taken: Set<String> = []

    mutating func name(for code: String) -> String {
        var cleaned = String(
            code.map { "/\\:*?\"<>|\0".contains($0) || $0.isNewline ? "_" : $0 }
        )
        if cleaned.first == "." { cleaned = "_" + cleaned.dropFirst() }
        while cleaned.utf8.count > 120 { cleaned.removeLast() }
        let further = (2...).lazy.map { "\(cleaned)_\($0)" }
        var name = cleaned
        if taken.contains(name.lowercased()) {
            name = further.first { !taken.contains($0.lowercased()) } ?? cleaned
        }
        taken.insert(name.lowercased())
        return name
    }
}
