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
        let tickets = scenario.children.map { SHA256Digest(of: seed + "\n" + $0.id.text) }
        var order = Array(tickets.indices)
        order.sort { one, other in
            if tickets[one] != tickets[other] { return tickets[one] < tickets[other] }
            return scenario.children[one].id.text.utf8
                .lexicographicallyPrecedes(scenario.children[other].id.text.utf8)
        }
        numbers = [Int32](repeating: 0, count: tickets.count)
        for (index, child) in order.enumerated() { numbers[child] = Int32(index + 1) }
        childWords = tickets.map { $0.words.0 }
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
