import Glibc
import Synchronization

/// SIGINT and SIGTERM, noted and acted on between two reads.
enum Interruption {
    private static let received = Atomic<Int32>(0)

    /// The signal that came; nil when none has.
    static var signal: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// From now on SIGINT and SIGTERM interrupt a wait or read instead of ending the process. A second one ends it.
    static func install() {
        var action = sigaction()
        // SAFETY: the handler only stores to a lock-free atomic, which is allowed in a signal handler.
        unsafe action.__sigaction_handler.sa_handler = { number in
            Interruption.received.store(number, ordering: .relaxed)
        }
        // No SA_RESTART: a read that waits has to return.
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        // SAFETY: `action` is whole; the old action is not asked for.
        unsafe sigaction(SIGINT, &action, nil)
        unsafe sigaction(SIGTERM, &action, nil)
        // Whoever started the program may have blocked them, and the mask is inherited.
        var signals = sigset_t()
        // SAFETY: `signals` is whole; the old mask is not asked for.
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGINT)
        unsafe sigaddset(&signals, SIGTERM)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
