internal import Dispatch
internal import GLPK
internal import Synchronization

/// A program's components on their way through the levels.
struct IntegerRun {
    /// Per column its lower bound, which is its value where it is fixed.
    private let fixed: [Int64]
    private let fixedColumns: [Int32]
    private let components: [ComponentBox]
    /// Free columns and, once a level gave them a value, the number they take.
    private let freeColumns: [Int32]
    private var freeBox: IntegerBox
    private(set) var levels: [IntegerLevel] = []
    private(set) var infeasibleRows: [Int32]?
    private(set) var isUndecided = false

    /// A component that threads take turns at, and its position.
    private final class ComponentBox: Sendable {
        let columns: [Int32]
        let rows: [Int32]
        let solver: Mutex<ComponentSolver>

        init(_ component: IntegerComponent, start: [Int64]?, firstDerivedRow: Int) {
            columns = component.columns
            rows = component.programRows
            solver = Mutex(
                ComponentSolver(
                    component,
                    start: start.map { start in
                        component.columns.map { start[Int($0)] }
                    },
                    firstDerivedRow: firstDerivedRow
                )
            )
        }
    }

    init(_ program: IntegerProgram, _ presolve: IntegerPresolve, start: [Int64]?) {
        fixed = program.columns.map(\.lower)
        fixedColumns = program.columns.indices
            .filter { program.columns[$0].lower == program.columns[$0].upper }
            .map(Int32.init)
        // The largest first, so that the threads end together.
        components = presolve.components
            .enumerated()
            .sorted {
                ($1.element.columnCount, $0.offset) < ($0.element.columnCount, $1.offset)
            }
            .map {
                ComponentBox($0.element, start: start, firstDerivedRow: program.rowCount)
            }
        freeColumns = presolve.freeColumns
        freeBox = IntegerBox(
            lower: freeColumns.map { program.columns[Int($0)].lower },
            upper: freeColumns.map { program.columns[Int($0)].upper }
        )
    }

    /// The values at hand, once every component has some.
    var values: [Int64] {
        var values = fixed
        for (index, column) in freeColumns.enumerated() {
            values[Int(column)] = freeBox.lower[index]
        }
        for box in components {
            let point = box.solver.withLock { $0.point } ?? []
            for (column, value) in zip(box.columns, point) { values[Int(column)] = value }
        }
        return values
    }

    /// What proves the levels, part by part.
    var proof: [ProvenPart] {
        components.map { box in
            ProvenPart(columns: box.columns, steps: box.solver.withLock { $0.log.steps })
        }
    }

    /// Gives every component a point that is good in several levels at once.
    func scout(_ blend: LevelBlend, _ limits: SearchLimits) throws(IntegerFault) {
        for box in components {
            var mine = blend
            mine.values = box.columns.map { blend.values[Int($0)] }
            do throws(SolverFault) {
                try box.solver.withLock { solver throws(SolverFault) in
                    try solver.scout(mine, limits)
                }
            } catch {
                throw .library(reason: "\(error)")
            }
        }
    }

    mutating func advance(
        level: Int,
        _ values: [Int64],
        _ limits: SearchLimits,
        _ progress: (@Sendable (IntegerProgress) -> Void)?
    ) throws(IntegerFault) {
        var constant = decideFreeColumns(values)
        for column in fixedColumns {
            constant += Int128(values[Int(column)]) * Int128(fixed[Int(column)])
        }
        let ledger = LevelLedger(
            level: level,
            constant: constant,
            bounds: components.map { box in
                box.solver.withLock { solver in
                    solver.component.box.largestValue(box.columns.map { values[Int($0)] })
                }
            },
            progress
        )
        let next = Atomic<Int>(0)
        let components = components
        let fault = Mutex<SolverFault?>(nil)
        let stop = Atomic<Bool>(false)
        DispatchQueue.concurrentPerform(
            iterations: max(1, min(limits.threads, components.count))
        ) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < components.count, !stop.load(ordering: .relaxed) else { return }
                let box = components[index]
                let mine = box.columns.map { values[Int($0)] }
                box.solver.withLock { solver in
                    do throws(SolverFault) {
                        let decided = try solver.advance(mine, limits) {
                            ledger.note(index, $0.value, $0.bound)
                        }
                        ledger.finish(index, decided)
                    } catch {
                        fault.withLock { $0 = error }
                        stop.store(true, ordering: .relaxed)
                    }
                }
            }
        }
        if let fault = fault.withLock({ $0 }) { throw .library(reason: "\(fault)") }
        conclude(ledger)
    }

    private mutating func conclude(_ ledger: LevelLedger) {
        for box in components {
            switch box.solver.withLock({ $0.status }) {
            case .infeasible:
                infeasibleRows = box.rows
                return
            case .undecided, .open: isUndecided = true
            case .solved: break
            }
        }
        levels.append(ledger.sum)
    }

    private mutating func decideFreeColumns(_ values: [Int64]) -> Int128 {
        var sum: Int128 = 0
        for (index, column) in freeColumns.enumerated() {
            let value = values[Int(column)]
            if value > 0 { freeBox.lower[index] = freeBox.upper[index] }
            if value < 0 { freeBox.upper[index] = freeBox.lower[index] }
            sum += Int128(value) * Int128(freeBox.lower[index])
        }
        return sum
    }
}
