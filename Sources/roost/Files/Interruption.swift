import Glibc
import Solver

/// Ctrl-C and termination requests raise this; the solver and the writer poll it.
let interruption = Cancellation()

/// Lets the first Ctrl-C stop the work in an orderly way; a second one ends the program at once,
/// which still leaves no half-written folder in place.
///
/// A program that starts this one from a thread that blocks signals would hand that on, and Ctrl-C
/// would never arrive; so they are let through.
func catchInterruptions() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
        sigaddset(&signals, number)
        signal(number) { received in
            interruption.request()
            signal(received, SIG_DFL)
        }
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}
