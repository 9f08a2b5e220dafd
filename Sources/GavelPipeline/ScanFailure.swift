/// Why a run could not go on: something to be written could not be.
public struct ScanFailure: Error, Sendable {
    /// What was tried: `create`, `write to`.
    public var action: String
    public var path: String
    /// The system's words.
    public var reason: String

    init(_ failure: Descriptor.Failure) {
        action = failure.action
        path = failure.path
        reason = failure.reason
    }
}
