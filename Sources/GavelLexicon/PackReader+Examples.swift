import GavelDiagnostics
import GavelDocument

/// Example sentences and the marks ⟦ ⟧ in them.
extension PackReader {
    mutating func examples(_ node: DocumentNode?, ruleAt place: TextPlace) -> [Example] {
        guard let node else {
            log.report(missingExamples([.violation, .pass], at: place))
            return []
        }
        let keys = Example.Expectation.allCases.map(\.rawValue)
        guard let mapping = MappingReader(node, keys: keys, log: &log) else { return [] }
        var examples: [Example] = []
        var missing: [Example.Expectation] = []
        for expectation in Example.Expectation.allCases {
            let written = scalars(mapping[expectation.rawValue])
            if written.isEmpty, expectation != .needsProof { missing.append(expectation) }
            examples += written.compactMap { example($0, expectation) }
        }
        if !missing.isEmpty { log.report(missingExamples(missing, at: place)) }
        return examples
    }

    private func missingExamples(_ expectations: [Example.Expectation], at place: TextPlace) -> Diagnostic {
        let names = expectations.map(\.rawValue)
        return Diagnostic(
            .noExamples,
            Message(
                zh: "缺少 \(names.joined(separator: " 和 ")) 例句",
                en: "missing examples: \(names.joined(separator: " and "))"),
            at: place,
            help: Message(
                zh: "写上 examples: {violation: [\"……⟦原话⟧……\"], pass: [\"……\"]}",
                en: "add examples: {violation: [\"… ⟦words⟧ …\"], pass: [\"…\"]}"))
    }

    private mutating func example(_ scalar: DocumentScalar, _ expectation: Example.Expectation) -> Example? {
        guard scalar.text.contains(where: { !$0.isWhitespace }) else {
            log.report(Diagnostic(.blankText, Message(zh: "例句是空的", en: "the example is blank"), at: scalar.place))
            return nil
        }
        guard let (text, marked) = takeMarks(from: scalar) else { return nil }
        switch expectation {
        case .pass where !marked.isEmpty:
            let offset = scalar.text.unicodeScalars.prefix { $0 != "⟦" }.count
            log.report(
                Diagnostic(
                    .markInPass, Message(zh: "pass 例句里不能有 ⟦ ⟧", en: "a pass example has no marks ⟦ ⟧"),
                    at: scalar.place(of: offset..<offset + 1),
                    help: Message(zh: "去掉标记，或移到 violation 下", en: "leave the marks out, or move it to violation")))
        case .violation where marked.isEmpty, .needsProof where marked.isEmpty:
            log.report(
                Diagnostic(
                    .unmarkedExample, Message(zh: "例句没有标出原话", en: "the example marks no words"), at: scalar.place,
                    help: Message(zh: "用 ⟦ ⟧ 括起应当引用的原话", en: "put ⟦ ⟧ around the words to be quoted")))
        default: break
        }
        return Example(expectation: expectation, text: text, marked: marked, place: scalar.place.description)
    }

    /// The text without its marks, and the words between them; nil, reported, when the marks do not pair.
    private mutating func takeMarks(from scalar: DocumentScalar) -> (text: String, marked: [String])? {
        var text = String.UnicodeScalarView()
        var marked: [String] = []
        var open: (offset: Int, words: String.UnicodeScalarView)?
        for (offset, character) in scalar.text.unicodeScalars.enumerated() {
            switch (character, open) {
            case ("⟦", nil): open = (offset, String.UnicodeScalarView())
            case ("⟧", let mark?) where !mark.words.isEmpty:
                marked.append(String(mark.words))
                open = nil
            case ("⟦", _?), ("⟧", _):
                log.report(unbalanced(scalar, at: offset))
                return nil
            default:
                text.append(character)
                open?.words.append(character)
            }
        }
        if let open {
            log.report(unbalanced(scalar, at: open.offset))
            return nil
        }
        return (String(text), marked)
    }

    private func unbalanced(_ scalar: DocumentScalar, at offset: Int) -> Diagnostic {
        Diagnostic(
            .unbalancedMarks, Message(zh: "标记不成对，或中间没有字", en: "this mark has no partner, or no words"),
            at: scalar.place(of: offset..<offset + 1),
            help: Message(zh: "⟦ 和 ⟧ 要成对，不嵌套，中间有字", en: "⟦ and ⟧ come in pairs, not nested, with words between"))
    }
}
