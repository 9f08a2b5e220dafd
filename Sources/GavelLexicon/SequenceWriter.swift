import GavelMatching

/// Writes a pattern out to its sequences: everything between gaps, numbers and tests becomes one set of literals.
struct SequenceWriter {
    /// Sequences of one pattern.
    static let maximumCount = 256

    enum Failure: Error {
        /// More sequences, or literals in one step, than are accepted.
        case tooMany(Int)
        case withoutLiteral
        case gapAtEdge
    }

    private enum Item {
        /// May hold the empty text, for what can be left out.
        case literals([String])
        case step(PhraseDefinition.Step)
    }

    let slots: SlotTable

    /// - Precondition: the pattern's slots are known.
    func sequences(of pattern: ParsedPattern) throws(Failure) -> [[PhraseDefinition.Step]] {
        if case .sequence(let parts) = pattern.expression {
            let matched = parts.filter { !$0.isTest }
            for part in [matched.first, matched.last] { if case .gap = part { throw .gapAtEdge } }
        }
        var result: [[PhraseDefinition.Step]] = []
        for items in try write(pattern.expression, in: pattern.packIndex) {
            for steps in steps(of: items[...]) where !result.contains(steps) {
                guard steps.contains(where: { if case .literals = $0 { true } else { false } }) else {
                    throw .withoutLiteral
                }
                result.append(steps)
                guard result.count <= SequenceWriter.maximumCount else { throw .tooMany(result.count) }
            }
        }
        return result
    }

    /// Every literal that sequences hold, those of tests included.
    static func literals(of sequences: [[PhraseDefinition.Step]]) -> [String] {
        sequences.joined().flatMap { step in
            switch step {
            case .literals(let literals), .notBefore(let literals), .notAfter(let literals): literals
            case .gap, .number, .any: [String]()
            }
        }
    }

    /// The literals that matches are made of.
    static func matchedLiterals(of sequences: [[PhraseDefinition.Step]]) -> [String] {
        sequences.joined().flatMap { step in
            if case .literals(let literals) = step { literals } else { [String]() }
        }
    }

    /// Characters that the shortest of the sequences has in its literals.
    static func shortestLiteralCount(_ sequences: [[PhraseDefinition.Step]]) -> Int {
        sequences.map { steps in
            steps.reduce(0) { count, step in
                guard case .literals(let literals) = step else { return count }
                return count + (literals.lazy.map(PatternSet.foldedCount).min() ?? 0)
            }
        }.min() ?? 0
    }

    /// Whether there is a number in each of the sequences.
    static func alwaysHoldNumber(_ sequences: [[PhraseDefinition.Step]]) -> Bool {
        sequences.allSatisfy { $0.contains { if case .number = $0 { true } else { false } } }
    }

    private func write(_ expression: PatternExpression, in packIndex: Int) throws(Failure) -> [[Item]] {
        if slots.isLiteral(expression, in: packIndex) {
            return [[.literals(try unique(slots.forms(expression, in: packIndex)))]]
        }
        switch expression {
        case .literal(let text): return [[.literals([text])]]
        case .slot(let name, _):
            guard let definition = slots.definition(of: name, in: packIndex) else { return [] }
            return try choice(definition.forms.map(\.expression), in: definition.packIndex)
        case .choice(let parts): return try choice(parts, in: packIndex)
        case .optional(let part): return try write(part, in: packIndex) + [[]]
        case .sequence(let parts):
            var result: [[Item]] = [[]]
            for part in parts {
                let tails = try write(part, in: packIndex)
                guard result.count * tails.count <= SequenceWriter.maximumCount else {
                    throw .tooMany(result.count * tails.count)
                }
                var longer: [[Item]] = []
                for head in result { for tail in tails { longer.append(try join(head, tail)) } }
                result = longer
            }
            return result
        case .gap(let count): return [[.step(.gap(count))]]
        case .number(let test): return [[.step(.number(test))]]
        case .any: return [[.step(.any)]]
        case .notBefore(let part): return [[.step(.notBefore(slots.forms(part, in: packIndex)))]]
        case .notAfter(let part): return [[.step(.notAfter(slots.forms(part, in: packIndex)))]]
        }
    }

    private func choice(_ parts: [PatternExpression], in packIndex: Int) throws(Failure) -> [[Item]] {
        var literals: [String] = []
        var others: [[Item]] = []
        for part in parts {
            if slots.isLiteral(part, in: packIndex) {
                literals += slots.forms(part, in: packIndex)
            } else {
                others += try write(part, in: packIndex)
            }
        }
        return (literals.isEmpty ? [] : [[.literals(try unique(literals))]]) + others
    }

    private func unique(_ texts: [String]) throws(Failure) -> [String] {
        guard texts.count <= PatternWriter.maximumFormCount else { throw .tooMany(texts.count) }
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// One behind the other; literals that meet become one set, so that equal neighbours join to one run.
    private func join(_ head: [Item], _ tail: [Item]) throws(Failure) -> [Item] {
        guard case .literals(let left) = head.last, case .literals(let right) = tail.first else { return head + tail }
        guard left.count * right.count <= PatternWriter.maximumFormCount else {
            throw .tooMany(left.count * right.count)
        }
        let both = left.flatMap { start in right.map { start + $0 } }
        return head.dropLast() + [.literals(try unique(both))] + tail.dropFirst()
    }

    /// The sequences of a row of items: what can be left out is left out in one of them.
    private func steps(of items: ArraySlice<Item>) -> [[PhraseDefinition.Step]] {
        var rows: [[PhraseDefinition.Step]] = [[]]
        for item in items {
            switch item {
            case .step(let step): rows = rows.map { $0 + [step] }
            case .literals(let texts):
                let kept = texts.filter { !$0.isEmpty }
                let with = kept.isEmpty ? [] : rows.map { $0 + [.literals(kept)] }
                rows = with + (kept.count < texts.count ? rows : [])
            }
        }
        return rows.map(SequenceWriter.trimmed).filter { !$0.isEmpty }
    }

    /// Without gaps at the ends, whatever tests stand there; neighbouring gaps as one.
    private static func trimmed(_ steps: [PhraseDefinition.Step]) -> [PhraseDefinition.Step] {
        guard let first = steps.firstIndex(where: { !$0.isTest && !$0.isGap }),
            let last = steps.lastIndex(where: { !$0.isTest && !$0.isGap })
        else { return steps }
        var result: [PhraseDefinition.Step] = steps[..<first].filter(\.isTest)
        for step in steps[first...last] {
            if case .gap(let count) = step, case .gap(let before) = result.last {
                result[result.count - 1] = .gap(before + count)
            } else {
                result.append(step)
            }
        }
        return result + steps[(last + 1)...].filter(\.isTest)
    }
}
