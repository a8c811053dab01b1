import CGLPKGuard

extension Problem {
    /// Writes the program in the CPLEX LP format. Names that the format does not allow are replaced
    /// by GLPK.
    ///
    /// - Throws: `file` if the file cannot be written.
    package func writeLP(to path: String) throws(SolverFault) {
        try transfer(path, cglpk_write_lp)
    }

    /// Writes the program in the free MPS format, which has no word for the direction of
    /// optimization.
    ///
    /// - Throws: `file` if the file cannot be written.
    package func writeMPS(to path: String) throws(SolverFault) {
        try transfer(path, cglpk_write_mps)
    }

    /// Replaces whatever the problem held by a program in the CPLEX LP format. Rows and columns are
    /// numbered in the order in which the file first names them.
    ///
    /// - Throws: `file` if the file cannot be opened or understood; the problem is then empty.
    package mutating func readLP(from path: String) throws(SolverFault) {
        try replace(path, cglpk_read_lp)
    }

    /// Replaces whatever the problem held by a program in the free MPS format, to be minimized.
    ///
    /// - Throws: `file` if the file cannot be opened or understood; the problem is then empty.
    package mutating func readMPS(from path: String) throws(SolverFault) {
        try replace(path, cglpk_read_mps)
    }

    private typealias Step = (
        OpaquePointer?, UnsafePointer<CChar>?, UnsafeMutablePointer<Bool>?
    ) -> cglpk_status

    private func transfer(_ path: String, _ step: Step) throws(SolverFault) {
        let handle = handle
        var isAccepted = false
        try perform { step(handle, path, &isAccepted) }
        guard isAccepted else { throw .file(path: path, message: lastMessage()) }
    }

    private mutating func replace(_ path: String, _ step: Step) throws(SolverFault) {
        do {
            try transfer(path, step)
        } catch .file(let path, let message) {
            try refreshShape()
            throw .file(path: path, message: message)
        }
        try refreshShape()
    }
}
