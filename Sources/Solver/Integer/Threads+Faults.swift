internal import GLPK
internal import Parallel

extension Threads {
    /// The results of tasks by position, or the fault of the first that failed.
    func map<Value: Sendable>(
        faulting taskCount: Int,
        _ body: @Sendable (Int) throws(SolverFault) -> Value
    ) throws(SolverFault) -> [Value] {
        let results = map(taskCount) { index in
            Result { () throws(SolverFault) in try body(index) }
        }
        var values: [Value] = []
        values.reserveCapacity(results.count)
        for result in results { values.append(try result.get()) }
        return values
    }
}
