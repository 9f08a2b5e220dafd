import Foundation

/// Where rules come from: what was asked for, else the environment, else beside the program, else built in.
public enum LexiconSource: Sendable, Hashable {
    case path(String)
    case builtIn

    /// Name of the environment variable that names a folder or file of rules.
    public static let environmentVariable = "GAVEL_LEXICON"

    /// - Parameter asked: the path given on the command line; nil when none was.
    public static func find(_ asked: String?) -> LexiconSource {
        if let asked { return .path(asked) }
        if let path = ProcessInfo.processInfo.environment[environmentVariable], !path.isEmpty { return .path(path) }
        let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        let shared = program.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "share/gavel/lexicons")
        if FileManager.default.fileExists(atPath: shared.path) { return .path(shared.path) }
        return .builtIn
    }

    /// Reads, checks and compiles the rules.
    public func load() -> LoadResult {
        switch self {
        case .path(let path): LexiconLoader().load(paths: [path])
        case .builtIn: DefaultLexicon.load()
        }
    }
}
