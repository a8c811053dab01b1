import Glibc
import Solver

/// Ctrl-C and termination requests raise this; the solver and the writer poll it.
let interruption = Cancellation()

/// Lets the first Ctrl-C stop the work in an orderly way; a second one ends the program at once,
/// which still leaves no half-written folder in place.
func catchInterruptions() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
        signal(number) { received in
            interruption.request()
            signal(received, SIG_DFL)
        }
    }
}
