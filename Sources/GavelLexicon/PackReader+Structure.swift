import GavelDiagnostics
import GavelDocument

/// Structures, by themselves: which keys go together, and the figures' ranges.
extension PackReader {
    /// The keys that open a structure; a rule has at most one of them, and none beside `match`.
    static let structureKeys = ["frame", "story", "burst", "figures"]

    private static let characterReach = 1...20_000
    private static let secondReach = 1...7_200

    /// The structure of a rule, nil when it has none, or when what is there cannot be used, which has been reported.
    /// - Parameters:
    ///   - mapping: the whole rule.
    ///   - place: of the rule, for what is wrong with it as a whole.
    mutating func structure(_ mapping: MappingReader, at place: TextPlace) -> StructureDraft? {
        let written = PackReader.structureKeys.filter { mapping[$0] != nil }
        guard let key = written.first, let node = mapping[key] else { return nil }
        let others = (mapping["match"] == nil ? [] : ["match"]) + written.dropFirst()
        for other in others { log.report(twoStructures(key, other, in: mapping)) }
        let keyPlace = mapping.keyPlace(key)
        switch key {
        case "frame": return story(node, window: .frame, at: keyPlace)
        case "story": return story(node, window: .story, at: keyPlace)
        case "burst": return burst(node, at: keyPlace)
        default: return figures(node, at: keyPlace)
        }
    }

    private func twoStructures(_ key: String, _ other: String, in mapping: MappingReader) -> Diagnostic {
        Diagnostic(
            .twoStructures,
            Message(zh: "一条规则里既有 \(key) 又有 \(other)", en: "a rule with both \(key) and \(other)"),
            at: mapping.keyPlace(other),
            help: Message(zh: "分成两条规则", en: "make two rules of it"),
            notes: [
                Diagnostic.Note(
                    Message(zh: "\(key) 在这里", en: "\(key) stands here"), at: mapping.keyPlace(key))
            ])
    }

    // MARK: - Values that the structures share

    /// The window of a structure; what is not written is as in `standard`.
    /// - Parameter standard: nil when one of the keys has to be there.
    mutating func window(_ mapping: MappingReader, standard: RoomWindow?, at place: TextPlace) -> RoomWindow {
        var window = standard ?? RoomWindow()
        if standard == nil, mapping["characters"] == nil, mapping["seconds"] == nil {
            log.report(
                Diagnostic(
                    .noWindow, Message(zh: "没有写多少字或多少秒之内", en: "no window"), at: place,
                    help: Message(zh: "加上 seconds: 或 characters:", en: "add seconds: or characters:")))
        }
        if let node = mapping["characters"] {
            window.characters = reach(node, "characters", in: PackReader.characterReach)
        }
        if let node = mapping["seconds"] {
            window.milliseconds = reach(node, "seconds", in: PackReader.secondReach).map { Int64($0) * 1000 }
        }
        return window
    }

    /// A length in characters or seconds.
    mutating func reach(_ node: DocumentNode, _ key: String, in range: ClosedRange<Int>) -> Int? {
        whole(node, key, in: range, .windowOutOfRange)
    }

    /// A number of things.
    mutating func count(_ node: DocumentNode, _ key: String, in range: ClosedRange<Int>) -> Int? {
        whole(node, key, in: range, .countOutOfRange)
    }

    private mutating func whole(
        _ node: DocumentNode, _ key: String, in range: ClosedRange<Int>, _ code: DiagnosticCode
    ) -> Int? {
        guard let number = node.integer(log: &log) else { return nil }
        if range.contains(number) { return number }
        log.report(outOfRange(node, key, code, "\(range.lowerBound)", "\(range.upperBound)", got: "\(number)"))
        return nil
    }

    /// A number with decimals.
    mutating func decimal(_ node: DocumentNode, _ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let number = node.decimal(log: &log) else { return nil }
        if range.contains(number) { return number }
        log.report(
            outOfRange(
                node, key, .countOutOfRange, PackReader.plain(range.lowerBound), PackReader.plain(range.upperBound),
                got: PackReader.plain(number)))
        return nil
    }

    private func outOfRange(
        _ node: DocumentNode, _ key: String, _ code: DiagnosticCode, _ low: String, _ high: String, got: String
    ) -> Diagnostic {
        let (zh, en) =
            low == high
            ? ("\(key) 应为 \(low)，写的是 \(got)", "expected \(key) of \(low), got \(got)")
            : (
                "\(key) 应在 \(low) 到 \(high) 之间，写的是 \(got)", "expected \(key) of \(low) to \(high), got \(got)"
            )
        return Diagnostic(code, Message(zh: zh, en: en), at: node.place)
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
    }

    /// The patterns of a part; an empty list is reported.
    mutating func patterns(_ node: DocumentNode, of part: String, at place: TextPlace) -> [DocumentScalar] {
        if isAbsentOrEmpty(node) {
            log.report(
                Diagnostic(
                    .emptyPart, Message(zh: "\(part) 里没有句式", en: "\(part) has no pattern"), at: place,
                    help: Message(zh: "写上 \(part): [句式]", en: "write \(part): [pattern]")))
        }
        return scalars(node)
    }

    /// Reports each of `keys` that is written although it means nothing beside `subject`.
    mutating func refuse(_ keys: [String], in mapping: MappingReader, beside subject: String) {
        for key in keys where mapping[key] != nil {
            log.report(
                Diagnostic(
                    .structureKeyMisused,
                    Message(zh: "\(subject) 用不着 \(key)", en: "\(key) means nothing beside \(subject)"),
                    at: mapping.keyPlace(key), help: Message(zh: "删去它", en: "leave it out")))
        }
    }
}
