/// The primal-dual method on its way, over a component that cuts are added to.
struct PrimalDualRun: ~Copyable {
    /// With all cuts so far.
    private(set) var component: IntegerComponent
    let values: [Int64]
    let box: IntegerBox
    /// The lowest bound so far.
    private(set) var best: SafeBound
    private var method: PrimalDualMethod
    private var entries: ColumnEntries
    private let threads: Int

    /// - Parameters:
    ///   - amounts: per column where to begin, times `PrimalDualProgram.one`; empty for nowhere.
    ///   - prices: per row the multiplier to begin with, as the method has it.
    /// - Returns: nil where numbers are too large.
    init?(
        _ component: IntegerComponent,
        _ values: [Int64],
        box: IntegerBox,
        amounts: [Int64] = [],
        prices: [Int64] = [],
        threads: Int
    ) {
        guard let program = PrimalDualProgram(component, values, box: box),
            let bound = SafeBound(component, values: values, multipliers: [], box: box)
        else { return nil }
        self.component = component
        self.values = values
        self.box = box
        self.threads = threads
        best = bound
        entries = ColumnEntries(component)
        method = PrimalDualMethod(
            program,
            amounts: amounts,
            multipliers: prices,
            threads: threads
        )
    }

    /// Goes some steps and takes what bound they give.
    mutating func advance(steps: Int) {
        method.run(steps: steps)
        let multipliers = method.multipliers(component, values, entries)
        let bound = SafeBound(component, values: values, multipliers: multipliers, box: box)
        if let bound, bound.scaled < best.scaled { best = bound }
    }

    /// - Returns: false where the numbers of the cuts are too large.
    mutating func append(_ cuts: [Cut], numbers: [Int32]) -> Bool {
        let (amounts, prices) = (amounts, prices)
        for (cut, number) in zip(cuts, numbers) {
            component.append(RowBounds(lower: nil, upper: cut.upper), cut.entries, number: number)
        }
        guard let program = PrimalDualProgram(component, values, box: box) else { return false }
        entries = ColumnEntries(component)
        method = PrimalDualMethod(program, amounts: amounts, multipliers: prices, threads: threads)
        return true
    }

    var amounts: [Int64] { method.amounts(box) }
    var prices: [Int64] { method.prices(rowCount: component.rowCount) }

    /// The point, with amounts nearer to a whole number than 1 / `snap` taken for whole.
    func point(snap: Int64 = 1 << 12) -> [Double] {
        let one = PrimalDualProgram.one
        return amounts.map { amount in
            let whole = (amount + one / 2) >> 20
            let isWhole = abs(amount - whole * one) * snap <= one
            return isWhole ? Double(whole) : Double(amount) / Double(one)
        }
    }
}
