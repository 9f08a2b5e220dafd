import Foundation

/// Where rules come from: what was asked for, else the environment, else beside the program, else built in.
public enum LexiconSource: Sendable, Hashable {
    /// Folders and files; ``builtInName`` among them stands for the built-in packs.
    case paths([String])
    case builtIn

    /// Name of the environment variable that names a folder or file of rules.
    public static let environmentVariable = "GAVEL_LEXICON"
    /// What stands for the built-in packs among paths.
    public static let builtInName = "built-in"

    /// - Parameter asked: the paths given on the command line.
    public static func find(_ asked: [String]) -> LexiconSource {
        if !asked.isEmpty { return .paths(asked) }
        if let path = ProcessInfo.processInfo.environment[environmentVariable], !path.isEmpty { return .paths([path]) }
        // Not the name that the program was called by: found on the PATH, that says nothing of where it lies.
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let shared = program.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "share/gavel/lexicons")
        if FileManager.default.fileExists(atPath: shared.path) { return .paths([shared.path]) }
        return .builtIn
    }

    /// Reads, checks and compiles the rules.
    /// - Parameter files: packs in memory that are loaded with them.
    public func load(beside files: [LexiconFile] = []) -> LoadResult {
        switch self {
        case .paths(let paths):
            let own = paths.filter { $0 != LexiconSource.builtInName }
            let builtIn = own.count < paths.count ? DefaultLexicon.files : []
            return LexiconLoader().load(paths: own, beside: builtIn + files)
        case .builtIn: return LexiconLoader().load(files: DefaultLexicon.files + files)
        }
    }
}
