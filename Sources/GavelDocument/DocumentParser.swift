public import GavelDiagnostics
import Yams

/// Reads one YAML document into ``DocumentNode``s, each with its place.
///
/// The accepted language is YAML 1.1 without what makes it dangerous or ambiguous in files that many people edit:
/// no anchors, aliases, merge keys, tags, directives, tabs, second documents, duplicate keys or keys that are not text.
public struct DocumentParser: Sendable {
    public var limits: DocumentLimits

    public init(limits: DocumentLimits = DocumentLimits()) {
        self.limits = limits
    }

    /// What came of a file.
    public struct Outcome: Sendable {
        /// Nil when the file is refused.
        public var root: DocumentNode?
        /// At most one: reading stops at the first thing that refuses the file.
        public var refusal: Diagnostic?
        /// For showing the lines that diagnostics speak of; empty for a file that is too large.
        public var source: SourceText
    }

    /// Reads `bytes` as one document.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, with or without a byte order mark. Of a larger file, ``DocumentLimits/maximumByteCount`` + 1
    ///     bytes are enough: it is refused by its size.
    ///   - name: the file, as diagnostics are to name it.
    /// - Complexity: O(length of `bytes`); a refusal takes no longer than reading a good file of the same size.
    public func parse(_ bytes: [UInt8], name: String) -> Outcome {
        guard bytes.count <= limits.maximumByteCount else {
            return Outcome(
                root: nil, refusal: DocumentParser.tooLarge(name: name, limits: limits),
                source: SourceText(name: name, bytes: []))
        }
        let source = SourceText(name: name, bytes: Array(DocumentParser.withoutByteOrderMark(bytes)))
        if let refusal = DocumentScout(source: source).refusal() {
            return Outcome(root: nil, refusal: refusal, source: source)
        }
        do {
            let parser = try Parser(
                yaml: String(decoding: source.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
            // Anchors are held weakly by the nodes, and strongly by the parser alone.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else {
                    return Outcome(root: nil, refusal: empty(source), source: source)
                }
                var builder = DocumentBuilder(source: source, limits: limits)
                return Outcome(root: try builder.node(root, depth: 1), refusal: nil, source: source)
            }
        } catch let refusal as DocumentRefusal {
            return Outcome(root: nil, refusal: refusal.diagnostic, source: source)
        } catch {
            return Outcome(root: nil, refusal: YAMLErrorWording(source: source).diagnostic(for: error), source: source)
        }
    }

    /// The diagnostic for a file over the limit, for readers that know the size before they have the bytes.
    public static func tooLarge(name: String, limits: DocumentLimits) -> Diagnostic {
        Diagnostic(
            .fileTooLarge,
            Message(
                zh: "文件超过 \(limits.maximumByteCount) 字节",
                en: "the file is larger than \(limits.maximumByteCount) bytes"),
            at: TextPlace(file: name), help: Message(zh: "拆成几个文件", en: "split it into several files"))
    }

    private func empty(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .emptyDocument, Message(zh: "文件里没有内容", en: "the file holds no content"),
            at: TextPlace(file: source.name, line: 1, column: 1))
    }

    private static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }
}

/// Carries the diagnostic that refuses a file out of the recursion.
struct DocumentRefusal: Error {
    var diagnostic: Diagnostic
}
