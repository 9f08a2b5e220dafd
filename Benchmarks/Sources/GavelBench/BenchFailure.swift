/// Why a run gives no figures.
struct BenchFailure: Error {
    /// Raw values are exit codes.
    enum Code: Int32 {
        /// A count is not the expected one, so a speed would mean nothing.
        case wrongCount = 3
        case usage = 64
        case unreadable = 66
    }
    var code: Code
    var message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
