extension PendingMatch {
    func isOfSameWords(as other: PendingMatch) -> Bool { pattern == other.pattern && bytes == other.bytes }

    /// Whether the other properly contains this one, of the same pattern and with less of a gap.
    func dominates(_ other: PendingMatch) -> Bool {
        pattern == other.pattern && bytes != other.bytes && gapCount < other.gapCount
            && other.bytes.lowerBound <= bytes.lowerBound && bytes.upperBound <= other.bytes.upperBound
    }
}

extension SaidPassPhrase {
    /// Whether a match inside it does not count.
    func covers(_ match: PendingMatch) -> Bool {
        bytes.lowerBound <= match.bytes.lowerBound && match.bytes.upperBound <= bytes.upperBound
            && rules.contains(match.rule)
    }
}

extension Finding {
    /// Whether it says of the words what the other says: all but times, places in the input and versions.
    func saysTheSameWords(as other: Finding) -> Bool {
        status == other.status && grade == other.grade && quote == other.quote && canonical == other.canonical
            && via == other.via && decidingGuard == other.decidingGuard && contextBefore == other.contextBefore
            && contextAfter == other.contextAfter && also == other.also && guards == other.guards
            && pieces == other.pieces
    }
}
