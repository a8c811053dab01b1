/// Why results could not be written; what was there before is untouched.
enum WriteFault: Error {
    /// A system call failed on a path.
    case system(path: String, reason: String)
    /// The destination holds something that Roost did not write, or that must not be replaced.
    case inTheWay(path: String)
    /// Ctrl-C came before everything was written.
    case interrupted
}
