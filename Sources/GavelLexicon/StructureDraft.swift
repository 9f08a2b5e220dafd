import GavelDiagnostics
import GavelDocument

/// A structure whose patterns and names are as written.
struct StructureDraft: Sendable {
    /// Complete but for the rules that a burst names: those are in ``rules``, and their lists in here are empty.
    var structure: Structure
    /// The patterns of each part, by its index.
    var patterns: [[DocumentScalar]]
    /// The ids of rules whose findings are a part, by the part's index.
    var rules: [[Placed<String>]]
    /// The key that opens the structure.
    var place: TextPlace

    /// The structure with its rules looked up.
    /// - Parameter found: indices of the rules of each part; sorted here.
    func linked(_ found: [[Int]]) -> Structure {
        guard case .burst(var burst) = structure else { return structure }
        switch burst.measure {
        case .count(var count):
            count.rules = found[1].sorted()
            burst.measure = .count(count)
        case .signals(var signals, let need):
            for (index, signal) in signals.enumerated() {
                if case .rules(_, let count) = signal { signals[index] = .rules(found[index].sorted(), count: count) }
            }
            burst.measure = .signals(signals, need: need)
        }
        return .burst(burst)
    }
}
