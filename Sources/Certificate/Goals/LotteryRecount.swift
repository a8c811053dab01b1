import Digests
import PlacementModel

/// The draw, counted again from the seed as `Documentation/Lottery.md` says.
struct LotteryRecount {
    /// Per child its number, from 1.
    private(set) var numbers: [Int32]
    /// The first eight bytes of the tickets of children and classes.
    private let childWords: [UInt64]
    private let classWords: [UInt64]

    init(seed: String, _ scenario: Scenario) {
        let children = scenario.children
        let tickets = Stretches.map(children.count) { stretch in
            stretch.map { SHA256Digest(of: seed + "\n" + children[$0].id.text) }
        }.flatMap { $0 }
        childWords = tickets.map { $0.words.0 }
        // The first eight bytes tell nearly all tickets apart.
        var order = tickets.indices.map { (word: tickets[$0].words.0, child: Int32($0)) }
        order.sort { one, other in
            if one.word != other.word { return one.word < other.word }
            let (first, second) = (tickets[Int(one.child)], tickets[Int(other.child)])
            if first != second { return first < second }
            return children[Int(one.child)].id.text.utf8
                .lexicographicallyPrecedes(children[Int(other.child)].id.text.utf8)
        }
        numbers = [Int32](repeating: 0, count: tickets.count)
        for (index, ticket) in order.enumerated() { numbers[Int(ticket.child)] = Int32(index + 1) }
        classWords = scenario.classes.map { SHA256Digest(of: seed + "\n" + $0.id.text).words.0 }
    }

    /// 24 bits for a child in a class.
    func finalWeight(child: Int, classIndex: Int, round: Int) -> Int64 {
        LotteryRecount.mixed(childWords[child] &+ classWords[classIndex], round)
    }

    /// The upper 24 bits of a word after SplitMix64's finaliser.
    static func mixed(_ word: UInt64, _ round: Int) -> Int64 {
        var bits = word &+ UInt64(round) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return Int64((bits ^ bits >> 31) >> 40)
    }
}
