/// Reads the text of a PCRE2 pattern for what is refused before PCRE2 sees it.
///
/// PCRE2 has no options against most of what a window cannot bear, so the pattern is walked item by item: escapes,
/// classes, quotation `\Q…\E`, comments and the extended mode are stepped over as PCRE2 steps over them, and whatever
/// is left is looked at. The walk need not understand broken patterns: PCRE2 refuses those itself. It must only never
/// lose step in one that PCRE2 accepts; the tests hold it to PCRE2's own account of a pattern's items.
///
/// Source: pcre2pattern(3), and `parse_regex` of PCRE2 10.42 for what the manual leaves open.
struct PatternScanner {
    /// Something that reads the text before the place of matching.
    struct LookBack: Equatable {
        /// From its first scalar to behind its last.
        var place: Range<Int>
        /// How many groups are open behind it.
        var openGroupCount: Int
        /// Whether it is a lookbehind that has a word edge in it, which reads one character more.
        var holdsWordEdge = false
    }

    /// Whether white space and `#` comments are layout, and white space in classes too.
    struct Mode: Equatable {
        var isExtended = false
        var isExtendedMore = false
    }

    struct Group {
        var start: Int
        /// The mode behind the group.
        var mode: Mode
        var isLookbehind = false
        var holdsWordEdge = false
    }

    let text: [Unicode.Scalar]
    var position = 0
    var mode = Mode()
    var groups: [Group] = []
    /// Where each capturing group opens.
    var captures: [Int] = []
    /// By their ends.
    private(set) var lookBacks: [LookBack] = []

    /// - Throws: the first refused item.
    /// - Complexity: O(n) but for unclosed names in classes, O(n²).
    init(_ text: [Unicode.Scalar]) throws(RegexError) {
        self.text = text
        while let scalar = scalar(at: position) {
            switch scalar {
            case "\\": try readEscape()
            case "[": readClass()
            case "(": try openGroup()
            case ")": closeGroup()
            case "#" where mode.isExtended: skip(through: "\n")
            case "^", "$": throw refusal(.anchor, position..<position + 1)
            default: position += 1
            }
        }
    }

    func scalar(at offset: Int) -> Unicode.Scalar? {
        offset < text.count ? text[offset] : nil
    }

    func refusal(_ code: RegexError.Code, _ place: Range<Int>) -> RegexError {
        RegexError(code, at: place, of: text)
    }

    /// The offset behind the next `scalar` from `offset`; the text's end when there is none.
    func end(through scalar: Unicode.Scalar, from offset: Int) -> Int {
        guard offset < text.count, let index = text[offset...].firstIndex(of: scalar) else { return text.count }
        return index + 1
    }

    mutating func skip(through scalar: Unicode.Scalar) {
        position = end(through: scalar, from: position)
    }

    // MARK: Escapes

    private mutating func readEscape() throws(RegexError) {
        let start = position
        position += 2
        switch scalar(at: start + 1) {
        case "Q": skipQuotation()
        case "A", "z", "Z", "G": throw refusal(.anchor, start..<start + 2)
        case "C": throw refusal(.singleByte, start..<start + 2)
        case "K": throw refusal(.matchStart, start..<start + 2)
        case "b", "B": addWordEdge(start..<position)
        case "g":
            switch scalar(at: position) {
            case "<": throw refusal(.recursion, start..<end(through: ">", from: position))
            case "'": throw refusal(.recursion, start..<end(through: "'", from: position + 1))
            default: skipBraces()
            }
        default: skipArgument(of: scalar(at: start + 1))
        }
    }

    /// The rest of an escape that is longer than its letter, in and outside classes.
    private mutating func skipArgument(of letter: Unicode.Scalar?) {
        switch letter {
        // A control character: whatever follows is part of it, be it a bracket or a backslash.
        case "c": position += 1
        case "p", "P", "x", "o", "N", "k": skipBraces()
        default: break
        }
    }

    private mutating func skipBraces() {
        if scalar(at: position) == "{" { skip(through: "}") }
    }

    private mutating func skipQuotation() {
        while position < text.count {
            if text[position] == "\\", scalar(at: position + 1) == "E" {
                position += 2
                return
            }
            position += 1
        }
    }

    // MARK: Classes

    private mutating func readClass() {
        let start = position
        for sign: Unicode.Scalar in ["<", ">"] where text[start...].starts(with: ["[", "[", ":", sign, ":", "]", "]"]) {
            position += 7
            addWordEdge(start..<position)
            return
        }
        position += 1
        skipClassOpening()
        // What comes first is a member, even a closing bracket.
        readClassMember()
        while let scalar = scalar(at: position), scalar != "]" { readClassMember() }
        position += 1
    }

    /// Steps over what may stand before the first member: `^` once, empty quotations, layout.
    private mutating func skipClassOpening() {
        var isNegated = false
        while let scalar = scalar(at: position) {
            if scalar == "\\", self.scalar(at: position + 1) == "E" {
                position += 2
            } else if text[position...].starts(with: ["\\", "Q", "\\", "E"]) {
                position += 4
            } else if mode.isExtendedMore, scalar == " " || scalar == "\t" {
                position += 1
            } else if scalar == "^", !isNegated {
                isNegated = true
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func readClassMember() {
        switch scalar(at: position) {
        case "\\":
            let letter = scalar(at: position + 1)
            position += 2
            if letter == "Q" { skipQuotation() } else { skipArgument(of: letter) }
        case "[": position = namedClassEnd() ?? position + 1
        default: position += 1
        }
    }

    /// The offset behind a `[:name:]` that begins here; nil when the bracket is a member like any other.
    private func namedClassEnd() -> Int? {
        guard let sign = scalar(at: position + 1), [":", ".", "="].contains(sign) else { return nil }
        var offset = position + 2
        while offset + 1 < text.count {
            let (this, next) = (text[offset], text[offset + 1])
            if this == "\\", next == "]" || next == "\\" {
                offset += 1
            } else if this == "]" || (this == "[" && next == sign) {
                return nil
            } else if this == sign, next == "]" {
                return offset + 2
            }
            offset += 1
        }
        return nil
    }

    // MARK: What looks back

    private mutating func addWordEdge(_ place: Range<Int>) {
        lookBacks.append(LookBack(place: place, openGroupCount: groups.count))
        for index in groups.indices { groups[index].holdsWordEdge = true }
    }

    mutating func closeGroup() {
        position += 1
        guard let group = groups.popLast() else { return }
        mode = group.mode
        if group.isLookbehind {
            lookBacks.append(
                LookBack(
                    place: group.start..<position, openGroupCount: groups.count, holdsWordEdge: group.holdsWordEdge))
        }
    }
}
