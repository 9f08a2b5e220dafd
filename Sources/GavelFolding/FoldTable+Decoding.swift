/// Reads the generated text. The text is part of the program, so a flaw in it is a flaw of the program and stops it.
extension FoldTableBuilder {
    /// Adds what `Scripts/generate-fold-tables` wrote: first the kinds, then the foldings.
    mutating func addStandardData() {
        addKinds(.noise, FoldKindData.noise)
        addKinds(.letter, FoldKindData.letter)
        addKinds(.digit, FoldKindData.digit)
        addKinds(.percent, FoldKindData.percent)
        addKinds(.separator, FoldKindData.separator)
        addKinds(.space, FoldKindData.space)
        addKinds(.softMark, FoldKindData.softMark)
        addKinds(.hardMark, FoldKindData.hardMark)
        addForms([], FoldFormData.plain)
        addForms(.script, FoldFormData.script)
        addForms(.width, FoldFormData.width)
        addForms(.digit, FoldFormData.digit)
        addForms([.script, .width], FoldFormData.scriptWidth)
        addForms([.script, .digit], FoldFormData.scriptDigit)
        addForms([.width, .digit], FoldFormData.widthDigit)
        addForms([.script, .width, .digit], FoldFormData.all)
        addPairs(FoldScriptData.openCC)
        addPairs(FoldScriptData.unihan)
    }

    private mutating func addKinds(_ kind: ScalarKind, _ text: String) {
        var text = HexadecimalText(text)
        while let range = text.nextRange() { setKind(kind, of: range) }
    }

    private mutating func addForms(_ reasons: FoldReasons, _ text: String) {
        var text = HexadecimalText(text)
        while let range = text.nextRange() {
            let isInStep = text.skip(">")
            precondition(isInStep || text.skip("="), "a folding has its targets after '=' or '>'")
            var targets = [text.nextNumber()]
            while text.skip("+") { targets.append(text.nextNumber()) }
            for source in range {
                let shift = isInStep ? source - range.lowerBound : 0
                setTarget(of: source, to: targets.map { Unicode.Scalar($0 + shift)! }, reasons: reasons)
            }
        }
    }

    private mutating func addPairs(_ text: String) {
        var source: Unicode.Scalar?
        for scalar in text.unicodeScalars where scalar != " " && scalar != "\n" {
            if let pairSource = source {
                setTarget(of: pairSource.value, to: [scalar], reasons: .script)
                source = nil
            } else {
                source = scalar
            }
        }
        precondition(source == nil, "a traditional ideograph has no simplified one after it")
    }
}

/// A reader of numbers, ranges and signs in the generated text.
private struct HexadecimalText {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    /// Steps over a sign, if it comes next.
    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == sign.value else { return false }
        rest.removeFirst()
        return true
    }

    /// `A` or `A-B` after any white space; nil at the end of the text.
    mutating func nextRange() -> ClosedRange<UInt32>? {
        while skip(" ") || skip("\n") {}
        if rest.isEmpty { return nil }
        let first = nextNumber()
        return skip("-") ? first...nextNumber() : first...first
    }

    mutating func nextNumber() -> UInt32 {
        var value: UInt32 = 0
        var digitCount = 0
        while let byte = rest.first, let digit = Character(Unicode.Scalar(byte)).hexDigitValue {
            value = value << 4 | UInt32(digit)
            digitCount += 1
            rest.removeFirst()
        }
        precondition(digitCount > 0, "a hexadecimal number was expected in the fold data")
        return value
    }
}
