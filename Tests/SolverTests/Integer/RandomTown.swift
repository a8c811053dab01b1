import PlacementModel
import Solver

/// Districts of children who want classes that open only with a minimum, in numbers that
/// enumeration cannot reach.
struct RandomTown {
    private(set) var program = IntegerProgram()
    private(set) var points: [Int64] = []
    private(set) var lots: [Int64] = []

    init(districts: Int, children: Int, seed: UInt64) {
        var random = SeededRandom(seed)
        for district in 0..<districts { add(district, children, &random) }
    }

    private mutating func add(
        _ district: Int,
        _ childCount: Int,
        _ random: inout SeededRandom
    ) {
        let classCount = max(2, childCount / 8)
        let firstClass = Int32(district * classCount)
        var rows: [(seats: Int32, minimum: Int32)] = []
        let budget = program.addRow(
            IntegerRow(.budgetOfClasses, upper: Int64(classCount * 2 / 3))
        )
        for index in 0..<Int32(classCount) {
            let careClass = firstClass + index
            let seats = program.addRow(
                IntegerRow(.seats(seatGroup: careClass, part: .morning), upper: 0)
            )
            let minimum = program.addRow(
                IntegerRow(.minimumToOpen(careClass: careClass), lower: 0)
            )
            rows.append((seats, minimum))
            let size = Int64.random(in: 6...11, using: &random)
            program.addColumn(
                IntegerColumn(.classOpens(careClass)),
                entries: [(seats, -size), (minimum, -size / 2), (budget, 1)]
            )
            points.append(0)
            lots.append(0)
        }
        for child in 0..<Int32(childCount) {
            let person = Int32(district * childCount) + child
            let row = program.addRow(IntegerRow(.child(person, session: 0), upper: 1))
            let lot = Int64.random(in: 0..<1_000, using: &random)
            for index in (0..<classCount).shuffled(using: &random).prefix(3) {
                program.addColumn(
                    IntegerColumn(
                        .seat(child: person, option: Int32(index), seatGroup: Int32(index))
                    ),
                    entries: [(row, 1), (rows[index].seats, 1), (rows[index].minimum, 1)]
                )
                points.append(Int64.random(in: 40...60, using: &random))
                lots.append(lot)
            }
        }
    }
}
