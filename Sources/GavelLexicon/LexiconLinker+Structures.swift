import GavelDiagnostics
import GavelDocument

/// Structures: the rules that bursts name, and the patterns of the parts.
extension LexiconLinker {
    /// Gives the rules their structures.
    /// - Parameter rules: sorted as in the lexicon, so that an index here is one there.
    mutating func linkStructures(of rules: inout [LinkedRule]) {
        var indices: [String: Int] = [:]
        for (index, linked) in rules.enumerated() where indices[linked.rule.id] == nil {
            indices[linked.rule.id] = index
        }
        for index in rules.indices {
            guard let draft = rules[index].draft.structure else { continue }
            let found = draft.rules.map { names in
                names.compactMap { name -> Int? in
                    guard let counted = indices[name.value] else {
                        log.report(unknownRule(name, among: indices.keys.sorted()))
                        return nil
                    }
                    if let structure = rules[counted].draft.structure, structure.structure != .cue {
                        log.report(countedStructure(name))
                        return nil
                    }
                    return counted
                }
            }
            rules[index].rule.structure = draft.linked(found.map { Array(Set($0)) })
        }
    }

    /// Writes out the patterns of a rule's parts. A pattern stays one phrase, however many literals it is made of: what
    /// is quoted of a part is what was said, not which of its forms it was.
    mutating func addParts(of linked: LinkedRule, rule: Int, to table: inout PhraseTable) {
        guard let structure = linked.draft.structure else { return }
        for (part, patterns) in structure.patterns.enumerated() {
            for scalar in patterns {
                guard let pattern = writer.parsed(scalar, in: linked.packIndex, log: &log),
                    let sequences = writer.sequences(of: pattern, log: &log)
                else { continue }
                if case .figures = structure.structure, part == 0, !SequenceWriter.alwaysHoldNumber(sequences) {
                    log.report(figureWithoutNumber(scalar))
                    continue
                }
                table.begin(scalar.text, .part(rule: rule, part: part), at: scalar.place)
                table.addSequences(
                    sequences, text: scalar.text, use: .part(rule: rule, part: part),
                    seesThroughFillers: SequenceWriter.shortestLiteralCount(sequences) >= 3, at: scalar.place)
            }
        }
    }

    private func unknownRule(_ name: Placed<String>, among known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownRule, Message(zh: "没有规则“\(name.value)”", en: "unknown rule \"\(name.value)\""), at: name.place,
            help: LexiconLinker.suggestion(for: name.value, among: known))
    }

    private func countedStructure(_ name: Placed<String>) -> Diagnostic {
        Diagnostic(
            .countedStructure,
            Message(
                zh: "“\(name.value)”本身是框架、叙事、密集或数字规则，不能再被计数",
                en: "\"\(name.value)\" is itself a frame, story, burst or figures, which cannot be counted"),
            at: name.place,
            help: Message(zh: "只写 match 规则", en: "name rules with match: only"))
    }

    private func figureWithoutNumber(_ scalar: DocumentScalar) -> Diagnostic {
        Diagnostic(
            .figureWithoutNumber,
            Message(zh: "句式“\(scalar.text)”可以没有数字", en: "the pattern \"\(scalar.text)\" can do without a number"),
            at: scalar.place, help: Message(zh: "每种写法都要有 {N}", en: "every way of writing it needs {N}"))
    }
}
