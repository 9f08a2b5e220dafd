import Foundation
public import GavelDiagnostics

/// A file of cases as it lies on disk or came from standard input.
public struct CaseFile: Sendable {
    /// Largest file that is read, in bytes.
    public static let maximumByteCount = 64 << 20

    /// As diagnostics name it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Reads files, the `*.ndjson` files of folders (not of folders within them), and standard input for `-`.
    ///
    /// - Parameter log: told of every path that cannot be read.
    /// - Returns: what could be read, in the order of `paths`, and of names within a folder.
    public static func read(_ paths: [String], log: inout DiagnosticLog) -> [CaseFile] {
        var files: [CaseFile] = []
        for path in paths.flatMap({ expand($0, log: &log) }) {
            switch content(of: path) {
            case .success(let bytes): files.append(CaseFile(path: path, bytes: bytes))
            case .failure(let refusal): log.report(unreadable(path, refusal.message))
            }
        }
        return files
    }

    /// The files that a path stands for.
    private static func expand(_ path: String, log: inout DiagnosticLog) -> [String] {
        guard path != "-", type(of: path) == .typeDirectory else { return [path] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            log.report(unreadable(path, Message(zh: "目录读不了", en: "the folder cannot be read")))
            return []
        }
        let files = names.filter { $0.hasSuffix(".ndjson") && !$0.hasPrefix(".") }.sorted()
        if files.isEmpty {
            log.report(unreadable(path, Message(zh: "目录里没有 .ndjson 文件", en: "the folder holds no .ndjson file")))
        }
        return files.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }

    /// Why a file cannot be read.
    struct Refusal: Error {
        var message: Message
        init(zh: String, en: String) { message = Message(zh: zh, en: en) }
    }

    /// The bytes of a file, or of standard input for `-`.
    static func content(of path: String) -> Result<[UInt8], Refusal> {
        let handle: FileHandle
        if path == "-" {
            handle = .standardInput
        } else {
            guard let type = type(of: path) else {
                return .failure(Refusal(zh: "没有这个文件", en: "no such file or folder"))
            }
            guard type != .typeDirectory else { return .failure(Refusal(zh: "不是文件", en: "not a file")) }
            guard let opened = FileHandle(forReadingAtPath: path) else {
                return .failure(Refusal(zh: "文件打不开", en: "the file cannot be opened"))
            }
            handle = opened
        }
        var bytes: [UInt8] = []
        do {
            // A pipe gives what it has, so one call need not bring all.
            while bytes.count <= maximumByteCount, let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
                bytes += part
            }
        } catch {
            return .failure(Refusal(zh: "文件读不了", en: "the file cannot be read"))
        }
        guard bytes.count <= maximumByteCount else {
            return .failure(
                Refusal(
                    zh: "文件超过 \(maximumByteCount >> 20) MiB",
                    en: "the file is larger than \(maximumByteCount >> 20) MiB"))
        }
        return .success(bytes)
    }

    /// What lies at a path, symbolic links followed; nil when nothing does.
    private static func type(of path: String) -> FileAttributeType? {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: target))?[.type] as? FileAttributeType
    }

    private static func unreadable(_ path: String, _ message: Message) -> Diagnostic {
        Diagnostic(.caseFileUnreadable, message, at: TextPlace(file: path))
    }
}
