import Foundation
import Solver

/// An instance as a file both sides of the comparison read: little-endian 32-bit integers, namely
/// the counts of children, seat groups and arcs, then capacities, arc starts, the arcs' seat
/// groups, points and metres.
struct BinaryInstance {
    let problem: TransportationProblem
    let points: [Int64]
    let metres: [Int64]

    static func write(_ instance: GeneratedInstance, to path: String) throws {
        let counts = [
            instance.arcStart.count - 1, instance.capacities.count, instance.arcSeatGroup.count,
        ]
        var data = Data()
        for column in [
            counts.map { Int32($0) }, instance.capacities, instance.arcStart,
            instance.arcSeatGroup, instance.points.map { Int32($0) },
            instance.metres.map { Int32($0) },
        ] {
            column.withUnsafeBytes { data.append(contentsOf: $0) }
        }
        try data.write(to: URL(fileURLWithPath: path))
    }

    init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        var offset = 0
        func column(_ count: Int) -> [Int32] {
            defer { offset += 4 * count }
            return data.withUnsafeBytes { bytes in
                (0..<count).map {
                    bytes.loadUnaligned(fromByteOffset: offset + 4 * $0, as: Int32.self)
                }
            }
        }
        let counts = column(3).map(Int.init)
        let capacities = column(counts[1])
        let arcStart = column(counts[0] + 1)
        let arcSeatGroup = column(counts[2])
        points = column(counts[2]).map(Int64.init)
        metres = column(counts[2]).map(Int64.init)
        problem = try TransportationProblem(
            arcStart: arcStart,
            arcSeatGroup: arcSeatGroup,
            capacities: capacities
        )
    }
}
