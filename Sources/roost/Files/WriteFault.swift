/// Why results could not be written; what was there before is untouched.
enum WriteFault: Error {
    /// A system call failed on a path.
    case system(path: String, reason: String)
    /// The destination holds something that is not a run folder.
    case notARunFolder(path: String)
    /// Ctrl-C came before everything was written.
    case interrupted
}
