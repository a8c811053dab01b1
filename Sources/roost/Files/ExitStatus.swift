import ArgumentParser

/// The exit codes of the command line's contract (sysexits.h where it has one).
enum ExitStatus: Int32 {
    /// Stopped before the proof, with a usable result.
    case stopped = 2
    case infeasible = 3
    case faultsInInput = 65
    case inputMissing = 66
    case internalError = 70
    case cannotWrite = 73
    /// Stopped before any placement was found; a larger work limit may find one (EX_TEMPFAIL).
    case undecided = 75
    case interrupted = 130

    /// The error that ends the command with this code, after a message has been printed.
    var exit: ExitCode { ExitCode(rawValue) }
}
