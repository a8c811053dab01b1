import Foundation
import PlacementModel
import Solver

/// The goal "points" of a pure scenario as a file that all solvers read: little-endian 32-bit
/// integers, namely the counts of children, seat groups and arcs, then the seat groups' capacities,
/// the children's arc starts, the arcs' seat groups and the arcs' points.
struct ArcFile {
    let problem: TransportationProblem
    let points: [Int32]

    /// - Parameter input: of a scenario whose every option takes one seat of one seat group.
    init(_ input: BenchInput) throws {
        let solver = PlacementSolver(input.scenario, options: input.options)
        guard solver.isPure else { throw BenchFault.notPure(folder: input.folder) }
        let formulation = try PureFormulation(input.scenario, options: input.options)
        problem = formulation.problem
        points = try formulation.arcUse.indices.map { arc in
            switch formulation.arcUse[arc] {
            case .open, .minimum, .minimumReleased:
                input.options.elements[Int(formulation.arcOption[arc])].points.value
            // These have goals of their own, after the points.
            case .additional, .additionalReleased:
                throw BenchFault.severalPointGoals(folder: input.folder)
            }
        }
    }

    init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        var offset = 0
        func column(_ count: Int) throws -> [Int32] {
            guard count >= 0, data.count - offset >= 4 * count else {
                throw BenchFault.truncated(file: path)
            }
            defer { offset += 4 * count }
            return data.withUnsafeBytes { bytes in
                [Int32](unsafeUninitializedCapacity: count) { column, filled in
                    for index in 0..<count {
                        let value = bytes.loadUnaligned(
                            fromByteOffset: offset + 4 * index,
                            as: Int32.self
                        )
                        column[index] = Int32(littleEndian: value)
                    }
                    filled = count
                }
            }
        }
        let counts = try column(3).map(Int.init)
        let capacities = try column(counts[1])
        let arcStart = try column(counts[0] + 1)
        let arcSeatGroup = try column(counts[2])
        points = try column(counts[2])
        problem = try TransportationProblem(
            arcStart: arcStart,
            arcSeatGroup: arcSeatGroup,
            capacities: capacities
        )
    }

    func write(to path: String) throws {
        let counts = [problem.childCount, problem.seatGroupCount, problem.arcCount]
        var data = Data()
        for column in [
            counts.map { Int32($0) }, problem.capacities, problem.arcStart, problem.arcSeatGroup,
            points,
        ] {
            column.map(\.littleEndian).withUnsafeBytes { data.append(contentsOf: $0) }
        }
        try data.write(to: URL(fileURLWithPath: path))
    }

    /// The most points.
    var goal: StrictGoal {
        let points = points
        return StrictGoal { ArcValues(points) }
    }
}
