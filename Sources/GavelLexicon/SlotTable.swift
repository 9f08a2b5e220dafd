import GavelDiagnostics
import GavelDocument

/// All slots of a load: who means which definition, and how much each writes out to.
///
/// A pack's own definition wins inside the pack. A pack without one uses that of the others, which then have to agree.
struct SlotTable {
    /// Slots within slots.
    static let maximumDepth = 16

    struct Definition {
        var name: Placed<String>
        var packIndex: Int
        var forms: [ParsedPattern]
        /// The text of every form, for telling whether two definitions agree.
        var texts: [String]
        /// Nil while unknown, and for ever when the slot cannot be used, which has been reported.
        var measure: PatternMeasure?
        var depth = 0
        /// Whether its forms, slots within them included, are nothing but literals.
        var isLiteral = true
    }

    enum Resolution {
        case found(Int)
        case unknown
        case ambiguous([Int])
    }

    private(set) var definitions: [Definition] = []
    private var byName: [String: [Int]] = [:]

    /// Reads the slots of all packs and checks them; what is wrong goes into `log`.
    init(_ packs: [Pack], log: inout DiagnosticLog) {
        var broken: Set<Int> = []
        for (packIndex, pack) in packs.enumerated() {
            for draft in pack.slots {
                let forms = draft.forms.map { ($0, PatternParser.parse($0, log: &log)) }
                if forms.contains(where: { $0.1 == nil }) || forms.isEmpty { broken.insert(definitions.count) }
                byName[draft.name.value, default: []].append(definitions.count)
                definitions.append(
                    Definition(
                        name: draft.name, packIndex: packIndex,
                        forms: forms.compactMap { scalar, expression in
                            expression.map {
                                ParsedPattern(scalar: scalar, expression: $0, packIndex: packIndex)
                            }
                        }, texts: draft.forms.map(\.text)))
            }
        }
        measureAll(broken: broken, log: &log)
    }

    /// Which definition `name` means inside a pack.
    func resolve(_ name: String, in packIndex: Int) -> Resolution {
        guard let candidates = byName[name], let first = candidates.first else { return .unknown }
        if let own = candidates.first(where: { definitions[$0].packIndex == packIndex }) { return .found(own) }
        guard candidates.count > 1 else { return .found(first) }
        let agree = candidates.allSatisfy { definitions[$0].texts == definitions[first].texts }
        let isSelfContained = definitions[first].forms.allSatisfy { $0.expression.slots.isEmpty }
        return agree && isSelfContained ? .found(first) : .ambiguous(candidates)
    }

    /// Whether every slot of a pattern is one that can be used; reports unknown and ambiguous ones.
    func checkSlots(of pattern: ParsedPattern, log: inout DiagnosticLog) -> Bool {
        references(of: pattern, log: &log)?.allSatisfy { definitions[$0].measure != nil } ?? false
    }

    /// How much a pattern writes out to.
    /// - Precondition: ``checkSlots(of:log:)`` holds.
    func measure(_ expression: PatternExpression, in packIndex: Int) -> PatternMeasure {
        switch expression {
        case .literal(let text): PatternMeasure(formCount: 1, longestCount: text.unicodeScalars.count)
        case .slot(let name, _): definition(of: name, in: packIndex)?.measure ?? .nothing
        case .optional(let part): measure(part, in: packIndex).or(.nothing)
        case .choice(let parts):
            parts.dropFirst().reduce(measure(parts[0], in: packIndex)) { $0.or(measure($1, in: packIndex)) }
        case .sequence(let parts) where isLiteral(expression, in: packIndex):
            parts.reduce(.nothing) { $0.followed(by: measure($1, in: packIndex)) }
        case .sequence(let parts): steps(parts, in: packIndex)
        case .gap(let count): PatternMeasure(formCount: 1, longestCount: count)
        case .number, .any: PatternMeasure(formCount: 1, longestCount: 1)
        case .notBefore(let part), .notAfter(let part): measure(part, in: packIndex)
        }
    }

    /// Whether a pattern is nothing but literals, its slots included.
    /// - Precondition: ``checkSlots(of:log:)`` holds.
    func isLiteral(_ expression: PatternExpression, in packIndex: Int) -> Bool {
        expression.isLiteral
            && expression.slots.allSatisfy { name, _ in
                definition(of: name, in: packIndex)?.isLiteral ?? true
            }
    }

    /// A sequence with gaps, numbers or tests: literals on either side of one do not multiply.
    private func steps(_ parts: [PatternExpression], in packIndex: Int) -> PatternMeasure {
        var total = PatternMeasure(formCount: 0, longestCount: 0)
        var segment = PatternMeasure.nothing
        for part in parts {
            let measure = measure(part, in: packIndex)
            if isLiteral(part, in: packIndex) {
                segment = segment.followed(by: measure)
            } else {
                total = total.beside(segment).beside(measure)
                segment = .nothing
            }
        }
        return total.beside(segment)
    }

    /// The literals of a pattern, in the order in which its alternatives are written, the longer of an option first.
    /// - Precondition: ``checkSlots(of:log:)`` holds, and the measure was found acceptable.
    func forms(_ expression: PatternExpression, in packIndex: Int) -> [String] {
        switch expression {
        case .literal(let text): return [text]
        case .slot(let name, _):
            guard let definition = definition(of: name, in: packIndex) else { return [] }
            return definition.forms.flatMap { forms($0.expression, in: definition.packIndex) }
        case .optional(let part): return forms(part, in: packIndex) + [""]
        case .choice(let parts): return parts.flatMap { forms($0, in: packIndex) }
        case .sequence(let parts):
            return parts.reduce([""]) { heads, part in
                let tails = forms(part, in: packIndex)
                return heads.flatMap { head in tails.map { head + $0 } }
            }
        // Only patterns of literals are written out to forms.
        case .gap, .number, .any, .notBefore, .notAfter: return []
        }
    }

    func definition(of name: String, in packIndex: Int) -> Definition? {
        guard case .found(let index) = resolve(name, in: packIndex) else { return nil }
        return definitions[index]
    }

    // MARK: - References, depth and circles

    /// The definitions that a pattern names; nil, reported, when one of them cannot be told.
    private func references(of pattern: ParsedPattern, log: inout DiagnosticLog) -> [Int]? {
        var references: [Int]? = []
        for (name, offsets) in pattern.expression.slots {
            switch resolve(name, in: pattern.packIndex) {
            case .found(let index): references?.append(index)
            case .unknown:
                log.report(unknown(name, at: pattern.scalar.place(of: offsets)))
                references = nil
            case .ambiguous(let candidates):
                log.report(ambiguous(name, candidates, at: pattern.scalar.place(of: offsets)))
                references = nil
            }
        }
        return references
    }

    /// Measures every slot after the slots that it names (Kahn's topological order); those left over are in a circle,
    /// or behind one.
    private mutating func measureAll(broken: Set<Int>, log: inout DiagnosticLog) {
        var unusable = broken
        var references: [[Int]] = []
        for (index, definition) in definitions.enumerated() {
            let found = definition.forms.map { self.references(of: $0, log: &log) }
            if found.contains(where: { $0 == nil }) { unusable.insert(index) }
            references.append(Array(Set(found.compactMap { $0 }.joined())).sorted())
        }
        var waitingCounts = references.map(\.count)
        var users = [[Int]](repeating: [], count: definitions.count)
        for (user, named) in references.enumerated() { for index in named { users[index].append(user) } }
        var ready = waitingCounts.indices.filter { waitingCounts[$0] == 0 }
        var next = 0
        while next < ready.count {
            let index = ready[next]
            next += 1
            settle(index, naming: references[index], unusable: unusable, log: &log)
            for user in users[index] {
                waitingCounts[user] -= 1
                if waitingCounts[user] == 0 { ready.append(user) }
            }
        }
        reportCircles(waiting: waitingCounts, references: references, log: &log)
    }

    private mutating func settle(
        _ index: Int, naming named: [Int], unusable: Set<Int>, log: inout DiagnosticLog
    ) {
        let depth = 1 + (named.map { definitions[$0].depth }.max() ?? 0)
        definitions[index].depth = depth
        guard !unusable.contains(index), named.allSatisfy({ definitions[$0].measure != nil }) else { return }
        guard depth <= SlotTable.maximumDepth else {
            log.report(tooNested(definitions[index].name))
            return
        }
        let definition = definitions[index]
        definitions[index].isLiteral = definition.forms.allSatisfy {
            isLiteral($0.expression, in: definition.packIndex)
        }
        definitions[index].measure = definition.forms.dropFirst().reduce(
            measure(definition.forms[0].expression, in: definition.packIndex)
        ) { $0.or(measure($1.expression, in: definition.packIndex)) }
    }

    private func reportCircles(waiting: [Int], references: [[Int]], log: inout DiagnosticLog) {
        var seen: Set<Int> = []
        for start in waiting.indices where waiting[start] > 0 && !seen.contains(start) {
            var path: [Int] = []
            var index = start
            while seen.insert(index).inserted {
                path.append(index)
                guard let following = references[index].first(where: { waiting[$0] > 0 }) else { break }
                index = following
            }
            // A walk that ends on an earlier one led to a circle that is reported already.
            guard let entry = path.firstIndex(of: index) else { continue }
            let circle = (path[entry...] + [index]).map { definitions[$0].name.value }.joined(separator: " → ")
            log.report(
                Diagnostic(
                    .slotCycle, Message(zh: "槽位互相包含：\(circle)", en: "slots contain each other: \(circle)"),
                    at: definitions[index].name.place,
                    help: Message(zh: "去掉其中一处引用", en: "take one of the references out")))
        }
    }

    // MARK: - Diagnostics

    private func unknown(_ name: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .unknownSlot, Message(zh: "没有槽位 {\(name)}", en: "unknown slot {\(name)}"), at: place,
            help: LexiconLinker.suggestion(for: name, among: byName.keys.sorted()))
    }

    private func ambiguous(_ name: String, _ candidates: [Int], at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .ambiguousSlot,
            Message(zh: "槽位 {\(name)} 在别的包里写法不一", en: "other packs define slot {\(name)} differently"), at: place,
            help: Message(zh: "在本包的 slots 里定义它", en: "define it under slots in this pack"),
            notes: candidates.map {
                Diagnostic.Note(Message(zh: "定义在这里", en: "defined here"), at: definitions[$0].name.place)
            })
    }

    private func tooNested(_ name: Placed<String>) -> Diagnostic {
        Diagnostic(
            .patternTooNested,
            Message(
                zh: "槽位套槽位超过 \(SlotTable.maximumDepth) 层",
                en: "slots within slots more than \(SlotTable.maximumDepth) deep"), at: name.place)
    }
}
