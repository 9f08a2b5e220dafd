import GavelLexicon

/// Writes rules and guards as a pack, so that tests go the way that packs go.
public enum TestPack {
    /// - Parameter categoryPass: pass phrases by category.
    /// - Returns: YAML. The examples are there for their form only: nothing has to find them.
    public static func yaml(
        rules: [TestRule], guards: [TestGuard] = [], slots: [String: [String]] = [:], fillers: [String] = [],
        categoryPass: [String: [String]] = [:]
    ) -> String {
        let categories = Set(rules.map(\.category)).sorted()
        var lines = ["gavel: 1", "pack: case", "law-date: 2026-10"]
        if !fillers.isEmpty { lines.append("fillers: \(list(fillers))") }
        lines.append("laws:")
        lines.append("  - {id: L-1, instrument: \(text), article: \(text), summary: \(text)}")
        lines.append("categories:")
        lines += categories.map { "  - {id: \($0), name: \(text)}" }
        if !slots.isEmpty {
            lines.append("slots:")
            lines += slots.sorted { $0.key < $1.key }.map { "  \($0.key): \(list($0.value))" }
        }
        if !categoryPass.isEmpty {
            lines.append("pass:")
            lines += categoryPass.sorted { $0.key < $1.key }.map { "  \($0.key): \(list($0.value))" }
        }
        if !guards.isEmpty {
            lines.append("guards:")
            lines += guards.flatMap(guardLines)
        }
        lines.append("rules:")
        return (lines + rules.flatMap(ruleLines)).joined(separator: "\n") + "\n"
    }

    private static let text = "{zh: 文, en: text}"

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func guardLines(_ spec: TestGuard) -> [String] {
        let content = spec.content
        var lines = ["  - id: \(content.id)", "    title: \(text)", "    effect: \(content.effect.rawValue)"]
        lines.append("    scope: \(content.scope.rawValue)")
        for (side, groups) in [("left", content.left), ("right", content.right)] where !groups.isEmpty {
            let written = groups.map { group in
                "{within: \(group.within), touching: \(group.isTouching), cues: \(list(group.cues))}"
            }
            lines.append("    \(side): [\(written.joined(separator: ", "))]")
        }
        if !content.immune.isEmpty { lines.append("    immune: \(list(content.immune))") }
        if !spec.cancelledBy.isEmpty { lines.append("    cancelled-by: \(list(spec.cancelledBy))") }
        if !content.after.isEmpty { lines += ["    after: \(list(content.after))", "    gap: \(content.gap)"] }
        return lines
    }

    private static func ruleLines(_ rule: TestRule) -> [String] {
        var lines = [
            "  - id: \(rule.id)", "    category: \(rule.category)", "    grade: \(rule.grade.rawValue)",
            "    law: [L-1]",
            "    title: \(text)", "    why: \(text)", "    suggest: \(text)", "    match: \(list(rule.match))",
        ]
        if !rule.pass.isEmpty { lines.append("    pass: \(list(rule.pass))") }
        if !rule.unless.isEmpty { lines.append("    unless: \(list(rule.unless))") }
        return lines + ["    examples: {violation: [⟦文⟧], pass: [文], needs-proof: [⟦文⟧]}"]
    }
}
