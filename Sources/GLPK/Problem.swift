import CGLPKGuard

/// A GLPK problem object, confined to one synchronous scope on one thread.
///
/// `withProblem` opens the thread's GLPK environment, makes one empty problem in it and frees both
/// when the scope ends. The problem cannot leave the scope, be copied or cross an `await`. After
/// `SolverFault.glpk` the scope is over: every further step throws `scopeEnded`, and the next
/// `withProblem` on the thread starts afresh.
///
///     let result = try Problem.withProblem { problem throws(SolverFault) in
///         try problem.load(program)
///         return try problem.solveSimplex()
///     }
package struct Problem: ~Copyable {
    let handle: OpaquePointer
    let isSilent: Bool
    package internal(set) var rowCount = 0
    package internal(set) var columnCount = 0

    private init(isSilent: Bool) throws(SolverFault) {
        var created: OpaquePointer?
        try perform { cglpk_create(&created) }
        guard let created else { throw .scopeEnded }
        self.handle = created
        self.isSilent = isSilent
    }

    deinit { _ = cglpk_delete(handle) }

    /// Runs `body` with an empty problem.
    ///
    /// - Parameter log: receives GLPK's progress line by line, without line ends, on this thread
    ///   while a step runs. Without it GLPK is silent.
    /// - Throws: what `body` throws; `environmentInUse` inside another scope of the same thread;
    ///   what `GLPKLibrary.check()` throws.
    package static func withProblem<Result>(
        log: ((String) -> Void)? = nil,
        _ body: (inout Problem) throws(SolverFault) -> Result
    ) throws(SolverFault) -> Result {
        try GLPKLibrary.check()
        let sink = log.map { LineSink($0) }
        let isOpen = sink.map { $0.open() } ?? cglpk_open(nil, nil)
        guard isOpen else { throw .environmentInUse }
        defer { withExtendedLifetime(sink) { cglpk_close() } }
        return try run(isSilent: sink == nil, body)
    }

    /// Its own frame, so that the problem is deleted before the environment is closed.
    private static func run<Result>(
        isSilent: Bool,
        _ body: (inout Problem) throws(SolverFault) -> Result
    ) throws(SolverFault) -> Result {
        var problem = try Problem(isSilent: isSilent)
        return try body(&problem)
    }
}

/// Runs one step of the guard and throws if it did not end well.
func perform(_ step: () -> cglpk_status) throws(SolverFault) {
    switch step() {
    case CGLPK_DONE: return
    case CGLPK_FAULT: throw .glpk(message: lastMessage())
    default: throw .scopeEnded
    }
}

/// GLPK's words about the step before, without the last line end.
func lastMessage() -> String {
    var message = String(cString: cglpk_message())
    while message.last == "\n" { message.removeLast() }
    return message
}

/// Turns a refused input into the fault that carries it.
func refusing<Value>(
    _ check: () throws(InvalidInput) -> Value
) throws(SolverFault) -> Value {
    do {
        return try check()
    } catch {
        throw .invalid(error)
    }
}
