/// A few values by rule. Empty, it is one pointer; nothing is kept for a rule that was never heard.
struct RuleTable<Value: Sendable>: Sendable {
    private var rules: [Int] = []
    private var values: [Value] = []

    /// The value of a rule, made when it is first asked for.
    /// - Complexity: O(rules heard so far).
    subscript(rule: Int, default value: @autoclosure () -> Value) -> Value {
        mutating get { values[index(of: rule, value)] }
        _modify { yield &values[index(of: rule, value)] }
    }

    private mutating func index(of rule: Int, _ value: () -> Value) -> Int {
        if let index = rules.firstIndex(of: rule) { return index }
        rules.append(rule)
        values.append(value())
        return rules.count - 1
    }
}
