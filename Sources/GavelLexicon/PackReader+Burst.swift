import GavelDiagnostics
import GavelDocument

/// Bursts: `{of: [patterns], rules: [ids], category: true, count: 3, distinct: true, seconds: 1800}`, or signals.
extension PackReader {
    private static let counts = 2...32
    private static let signalCounts = 2...StorySpec.maximumSlotCount

    mutating func burst(_ node: DocumentNode, at place: TextPlace) -> StructureDraft? {
        let keys = [
            "of", "rules", "category", "count", "distinct", "signals", "need", "characters", "seconds",
        ]
        guard let mapping = MappingReader(node, keys: keys, log: &log) else { return nil }
        let window = window(mapping, standard: nil, at: place)
        return mapping["signals"] == nil
            ? countedBurst(mapping, window, at: place) : signalBurst(mapping, window, at: place)
    }

    private mutating func countedBurst(
        _ mapping: MappingReader, _ window: RoomWindow, at place: TextPlace
    ) -> StructureDraft? {
        refuse(["need"], in: mapping, beside: "count")
        let of = mapping["of"].map { patterns($0, of: "of", at: mapping.keyPlace("of")) } ?? []
        let rules = names(mapping["rules"])
        let countsCategory = mapping["category"]?.boolean(log: &log) ?? false
        if mapping["of"] == nil, rules.isEmpty, !countsCategory {
            log.report(
                Diagnostic(
                    .nothingCounted, Message(zh: "没有写数什么", en: "a burst of nothing"), at: place,
                    help: Message(
                        zh: "写上 of:、rules:、category: true 或 signals:",
                        en: "write of:, rules:, category: true or signals:")))
        }
        let needed = mapping.required("count", log: &log).flatMap { count($0, "count", in: PackReader.counts) }
        let isDistinct = mapping["distinct"]?.boolean(log: &log) ?? false
        let measure = BurstSpec.Count(
            count: needed ?? PackReader.counts.lowerBound, isDistinct: isDistinct, countsCategory: countsCategory)
        return StructureDraft(
            structure: .burst(BurstSpec(.count(measure), window: window)), patterns: [of, []], rules: [[], rules],
            place: place)
    }

    // MARK: - Signals

    private mutating func signalBurst(
        _ mapping: MappingReader, _ window: RoomWindow, at place: TextPlace
    ) -> StructureDraft? {
        refuse(["of", "rules", "category", "count", "distinct"], in: mapping, beside: "signals")
        var written = 0
        let read = items(mapping["signals"]) { reader, node in
            written += 1
            return reader.signal(node)
        }
        guard PackReader.signalCounts.contains(written) else {
            guard case .sequence = mapping["signals"]!.content else { return nil }
            log.report(
                badSignal(
                    Message(
                        zh: "应有 \(PackReader.signalCounts.lowerBound) 到 \(PackReader.signalCounts.upperBound) 个信号，"
                            + "写了 \(written) 个",
                        en: "expected \(PackReader.signalCounts.lowerBound) to"
                            + " \(PackReader.signalCounts.upperBound) signals, got \(written)"),
                    at: mapping.keyPlace("signals")))
            return nil
        }
        let need = mapping["need"].flatMap { count($0, "need", in: 2...written) } ?? written
        return StructureDraft(
            structure: .burst(BurstSpec(.signals(read.map(\.signal), need: need), window: window)),
            patterns: read.map { _ in [] }, rules: read.map(\.rules), place: place)
    }

    private typealias SignalDraft = (signal: BurstSpec.Signal, rules: [Placed<String>])

    /// One signal: the key that names its kind, and the keys that belong to it.
    private mutating func signal(_ node: DocumentNode) -> SignalDraft? {
        let companions = [
            "rate": ["seconds"], "rules": ["count"], "exclamations": ["characters"], "shout": ["count", "seconds"],
            "louder": [],
        ]
        let kinds = ["rate", "rules", "exclamations", "shout", "louder"]
        let others = ["count", "characters", "seconds"]
        guard let mapping = MappingReader(node, keys: kinds + others, log: &log) else { return nil }
        let written = kinds.filter { mapping[$0] != nil }
        guard let kind = written.first, written.count == 1, let value = mapping[kind] else {
            let list = kinds.joined(separator: ", ")
            log.report(
                badSignal(
                    Message(
                        zh: "一个信号要写 \(list) 之一，写了 \(written.count) 个",
                        en: "expected one of \(list) in a signal, got \(written.count)"), at: mapping.place))
            return nil
        }
        refuse(others.filter { !companions[kind]!.contains($0) }, in: mapping, beside: kind)
        switch kind {
        case "rate":
            let rate = decimal(value, kind, in: 1...30)
            return limit(mapping, "seconds", in: 1...60, .windowOutOfRange).flatMap { seconds in
                rate.map { (.rate(charactersPerSecond: $0, milliseconds: Int64(seconds) * 1000), []) }
            }
        case "rules":
            let rules = names(value)
            return limit(mapping, "count", in: 1...32, .countOutOfRange).map { (.rules([], count: $0), rules) }
        case "exclamations":
            let marks = count(value, kind, in: 2...16)
            return limit(mapping, "characters", in: 1...200, .windowOutOfRange).flatMap { reach in
                marks.map { (.exclamations(count: $0, characters: reach), []) }
            }
        case "shout":
            let longest = count(value, kind, in: 1...8)
            let times = limit(mapping, "count", in: 2...16, .countOutOfRange)
            guard let seconds = limit(mapping, "seconds", in: 1...300, .windowOutOfRange), let longest, let times else {
                return nil
            }
            return (.shout(longest: longest, count: times, milliseconds: Int64(seconds) * 1000), [])
        default: return decimal(value, kind, in: 1...60).map { (.louder(decibels: $0), []) }
        }
    }

    /// A number that a signal's kind cannot do without.
    private mutating func limit(
        _ mapping: MappingReader, _ key: String, in range: ClosedRange<Int>, _ code: DiagnosticCode
    ) -> Int? {
        guard let node = mapping.required(key, log: &log) else { return nil }
        return code == .windowOutOfRange ? reach(node, key, in: range) : count(node, key, in: range)
    }

    private func badSignal(_ message: Message, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .badSignal, message, at: place,
            help: Message(
                zh: "写成 {rate: 7.5, seconds: 10} 这样", en: "write signals like {rate: 7.5, seconds: 10}"))
    }
}
