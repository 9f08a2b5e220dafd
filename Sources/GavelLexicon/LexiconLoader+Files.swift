import Foundation
import GavelDiagnostics
import GavelDocument

extension LexiconLoader {
    /// Loads packs from disk: each path is a file, or a folder whose `*.yaml` files are all read, not those of folders
    /// within it.
    /// - Parameter files: packs in memory that are loaded with them.
    public func load(paths: [String], beside files: [LexiconFile] = []) -> LoadResult {
        var files = files
        var refusals: [Diagnostic] = []
        for path in paths.flatMap({ expand($0, refusals: &refusals) }) {
            switch read(path) {
            case .success(let file): files.append(file)
            case .failure(let refusal): refusals.append(refusal.diagnostic)
            }
        }
        return load(files: files, refusals: refusals)
    }

    /// The files that a path stands for, sorted.
    private func expand(_ path: String, refusals: inout [Diagnostic]) -> [String] {
        guard let type = type(of: path) else {
            refusals.append(unreadable(path, Message(zh: "没有这个文件或目录", en: "no such file or directory")))
            return []
        }
        guard type == .typeDirectory else { return [path] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            refusals.append(unreadable(path, Message(zh: "目录读不了", en: "the directory cannot be read")))
            return []
        }
        let packs = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
        if packs.isEmpty {
            refusals.append(
                unreadable(path, Message(zh: "目录里没有 .yaml 文件", en: "the directory holds no .yaml file")))
        }
        return packs.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }

    /// What lies at a path, symbolic links followed; nil when nothing does.
    private func type(of path: String) -> FileAttributeType? {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: target))?[.type] as? FileAttributeType
    }

    private struct ReadFailure: Error {
        var diagnostic: Diagnostic
    }

    /// Reads a file, one byte over the limit at most.
    private func read(_ path: String) -> Result<LexiconFile, ReadFailure> {
        guard type(of: path) == .typeRegular else {
            return .failure(
                ReadFailure(diagnostic: unreadable(path, Message(zh: "不是普通文件", en: "not a regular file"))))
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            return .failure(
                ReadFailure(diagnostic: unreadable(path, Message(zh: "文件打不开", en: "the file cannot be opened"))))
        }
        defer { try? handle.close() }
        do {
            let data = try handle.read(upToCount: limits.maximumByteCount + 1) ?? Data()
            guard data.count <= limits.maximumByteCount else {
                return .failure(ReadFailure(diagnostic: DocumentParser.tooLarge(name: path, limits: limits)))
            }
            let name = URL(fileURLWithPath: path).lastPathComponent
            return .success(LexiconFile(name: name, bytes: Array(data), path: path))
        } catch {
            return .failure(
                ReadFailure(diagnostic: unreadable(path, Message(zh: "文件读不了", en: "the file cannot be read"))))
        }
    }

    private func unreadable(_ path: String, _ message: Message) -> Diagnostic {
        Diagnostic(.unreadableFile, message, at: TextPlace(file: path))
    }
}
