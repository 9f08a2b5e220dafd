/// What a round bracket opens.
extension PatternScanner {
    mutating func openGroup() throws(RegexError) {
        let start = position
        switch scalar(at: start + 1) {
        case "*": throw refusal(.verb, start..<end(through: ")", from: start))
        case "?": try openSpecialGroup()
        default: openCapture(behind: start + 1)
        }
    }

    private mutating func openCapture(behind end: Int) {
        captures.append(position)
        open(behind: end)
    }

    private mutating func open(behind end: Int, isLookbehind: Bool = false) {
        groups.append(Group(start: position, mode: mode, isLookbehind: isLookbehind))
        position = end
    }

    /// `(?` and what follows.
    private mutating func openSpecialGroup() throws(RegexError) {
        let start = position
        let whole = start..<end(through: ")", from: start)
        // Beyond the end stands what no group begins with.
        switch (scalar(at: start + 2) ?? ")", scalar(at: start + 3) ?? ")") {
        case ("#", _): skip(through: ")")
        case (":", _), ("|", _), (">", _), ("=", _), ("!", _), ("*", _): open(behind: start + 3)
        case ("<", "="), ("<", "!"), ("<", "*"): try openLookbehind()
        case ("<", _), ("'", _), ("P", "<"): openCapture(behind: start + 3)
        case ("P", "="): skip(through: ")")
        case ("C", _): throw refusal(.callout, start..<start + 3)
        case ("R", _), ("&", _), ("+", _), ("P", ">"), ("0"..."9", _), ("-", "0"..."9"):
            throw refusal(.recursion, whole)
        case ("(", _): try openConditional()
        default: try readOptions()
        }
    }

    private mutating func openLookbehind() throws(RegexError) {
        guard !groups.contains(where: \.isLookbehind) else {
            throw refusal(.nestedLookbehind, position..<position + 4)
        }
        open(behind: position + 4, isLookbehind: true)
    }

    /// `(?(condition)yes|no)`, where the condition names a group or is an assertion.
    private mutating func openConditional() throws(RegexError) {
        let start = position
        if scalar(at: start + 3) == "?" || scalar(at: start + 3) == "*" {
            // The assertion is a group like others.
            open(behind: start + 2)
            return
        }
        let end = end(through: ")", from: start)
        let condition = text[start + 3..<max(start + 3, end - 1)]
        if condition.first == "R",
            condition.dropFirst().allSatisfy({ ("0"..."9").contains($0) })
                || condition.dropFirst().first == "&"
        {
            throw refusal(.recursionCondition, start..<end)
        }
        open(behind: end)
    }

    /// `(?flags)`, for the rest of the group, or `(?flags:…)`.
    private mutating func readOptions() throws(RegexError) {
        let start = position
        var (set, cleared) = (Mode(), Mode())
        var isClearing = false
        var offset = start + 2
        while let scalar = scalar(at: offset), scalar != ")", scalar != ":" {
            switch scalar {
            case "-": isClearing = true
            case "^" where offset == start + 2: cleared = Mode(isExtended: true, isExtendedMore: true)
            case "x":
                let isDouble = self.scalar(at: offset + 1) == "x"
                if isClearing {
                    cleared = Mode(isExtended: true, isExtendedMore: true)
                } else {
                    // A single x takes the second one back.
                    set = Mode(isExtended: true, isExtendedMore: isDouble)
                    cleared = Mode(isExtendedMore: !isDouble)
                }
                if isDouble { offset += 1 }
            case "i", "m", "n", "s", "J": break
            default: throw refusal(.unknownGroup, start..<offset + 1)
            }
            offset += 1
        }
        // Behind the group, not the options, comes the mode from before it.
        if scalar(at: offset) == ":" { open(behind: offset + 1) } else { position = offset + 1 }
        mode.isExtended = (mode.isExtended || set.isExtended) && !cleared.isExtended
        mode.isExtendedMore = (mode.isExtendedMore || set.isExtendedMore) && !cleared.isExtendedMore
    }
}
