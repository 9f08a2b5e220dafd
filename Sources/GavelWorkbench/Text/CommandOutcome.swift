/// What a command of the workbench has to say, and how it ends.
public struct CommandOutcome: Sendable, Hashable {
    /// Raw values are exit statuses.
    public enum Status: Int32, Sendable, Hashable {
        /// What was asked for holds, or was done.
        case success = 0
        /// It does not hold.
        case failure = 1
        /// Something that it needs could not be read or found.
        case unreadable = 2
    }
    public var status: Status
    /// Ends with a line end unless empty.
    public var output: String
    /// For standard error; ends with a line end unless empty.
    public var messages: String

    public init(_ status: Status, output: String = "", messages: String = "") {
        self.status = status
        self.output = output
        self.messages = messages
    }
}
