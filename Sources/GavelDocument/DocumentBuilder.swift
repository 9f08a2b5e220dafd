import GavelDiagnostics
import Yams

/// Turns the parser's tree into ``DocumentNode``s, refusing what the accepted language leaves out.
///
/// The walk meets an anchor before any alias to it, so no content is ever visited twice.
struct DocumentBuilder {
    private let source: SourceText
    private let limits: DocumentLimits
    private var locator: ScalarLocator

    init(source: SourceText, limits: DocumentLimits) {
        self.source = source
        self.limits = limits
        locator = ScalarLocator(source: source)
    }

    /// - Parameter depth: 1 for the root.
    mutating func node(_ node: Node, depth: Int) throws -> DocumentNode {
        let place = place(of: node)
        guard node.anchor == nil else { throw anchorRefusal(at: place) }
        switch node {
        case .scalar(let scalar):
            let located = try self.scalar(scalar, at: place)
            return DocumentNode(content: .scalar(located), place: located.place)
        case .sequence(let sequence):
            try checkCollection(sequence.tag.description, depth: depth, at: place)
            var children: [DocumentNode] = []
            for child in sequence { children.append(try self.node(child, depth: depth + 1)) }
            return DocumentNode(content: .sequence(children), place: place)
        case .mapping(let mapping):
            try checkCollection(mapping.tag.description, depth: depth, at: place)
            return DocumentNode(content: .mapping(try entries(mapping, depth: depth)), place: place)
        case .alias:
            throw anchorRefusal(at: place)
        }
    }

    private mutating func entries(_ mapping: Node.Mapping, depth: Int) throws -> [DocumentEntry] {
        var entries: [DocumentEntry] = []
        for (key, value) in mapping {
            let place = place(of: key)
            guard key.anchor == nil else { throw anchorRefusal(at: place) }
            guard case .scalar(let written) = key else { throw keyRefusal(at: place) }
            let scalar = try self.scalar(written, at: place)
            guard scalar.style != .plain || scalar.text != "<<" else { throw mergeRefusal(at: scalar.place) }
            guard scalar.style != .plain || PlainScalar.isText(scalar.text) else { throw keyRefusal(at: scalar.place) }
            entries.append(
                DocumentEntry(
                    key: scalar.text, keyPlace: scalar.place, value: try node(value, depth: depth + 1)))
        }
        return entries
    }

    private mutating func scalar(_ scalar: Node.Scalar, at place: TextPlace) throws -> DocumentScalar {
        let style: DocumentScalar.Style =
            switch scalar.style {
            case .any, .plain: .plain
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal: .literal
            case .folded: .folded
            }
        // A quoted scalar without a tag is given that of text; a plain one without a tag keeps the implicit one.
        let tag = scalar.tag.description
        let allowed = style == .plain ? ["", Tag.Name.str.rawValue] : [Tag.Name.str.rawValue]
        guard allowed.contains(tag) else { throw tagRefusal(at: place) }
        if style == .plain, isExclamationMark(at: place) { throw tagRefusal(at: place) }
        return locator.locate(scalar.string, style, line: place.line, column: place.column)
    }

    /// A plain scalar cannot begin with `!`: what does is a tag.
    private func isExclamationMark(at place: TextPlace) -> Bool {
        let offset = place.column - 1
        return source.scalars(ofLine: place.line, in: offset..<offset + 1)?.first == "!"
    }

    private func checkCollection(_ tag: String, depth: Int, at place: TextPlace) throws {
        guard depth <= limits.maximumDepth else {
            throw DocumentRefusal(
                diagnostic: Diagnostic(
                    .nestingTooDeep,
                    Message(
                        zh: "嵌套到第 \(depth) 层，最多 \(limits.maximumDepth) 层",
                        en: "nested \(depth) levels deep, at most \(limits.maximumDepth) are accepted"),
                    at: place))
        }
        let implicit = ["", Tag.Name.seq.rawValue, Tag.Name.map.rawValue]
        guard implicit.contains(tag) else { throw tagRefusal(at: place) }
    }

    private func place(of node: Node) -> TextPlace {
        guard let mark = node.mark else { return TextPlace(file: source.name) }
        return TextPlace(file: source.name, line: mark.line, column: mark.column)
    }

    // MARK: - Refusals

    private func tagRefusal(at place: TextPlace) -> DocumentRefusal {
        DocumentRefusal(
            diagnostic: Diagnostic(
                .tagRefused, Message(zh: "不收 YAML 标签", en: "YAML tags are not accepted"), at: place,
                help: Message(zh: "删去标签；是普通文字的话请加引号", en: "leave the tag out; put quotes around plain text")))
    }

    private func anchorRefusal(at place: TextPlace) -> DocumentRefusal {
        DocumentRefusal(
            diagnostic: Diagnostic(
                .aliasRefused, Message(zh: "不收锚点", en: "anchors are not accepted"), at: place,
                help: Message(
                    zh: "删去锚点；是普通文字的话请加引号", en: "leave the anchor out; put quotes around plain text")))
    }

    private func mergeRefusal(at place: TextPlace) -> DocumentRefusal {
        DocumentRefusal(
            diagnostic: Diagnostic(
                .aliasRefused, Message(zh: "不收合并键", en: "merge keys are not accepted"), at: place,
                help: Message(zh: "把内容写全", en: "write the content out")))
    }

    private func keyRefusal(at place: TextPlace) -> DocumentRefusal {
        DocumentRefusal(
            diagnostic: Diagnostic(
                .keyNotText, Message(zh: "键应当是文字", en: "a key has to be text"), at: place,
                help: Message(zh: "数字样的名字请加引号", en: "put quotes around a name that looks like a number")))
    }
}
