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
            var targets = [Unicode.Scalar(text.nextNumber())!]
            while text.skip("+") { targets.append(Unicode.Scalar(text.nextNumber())!) }
            for source in range {
                setTarget(of: source, to: targets, reasons: reasons)
                if isInStep, source < range.upperBound { targets[0] = Unicode.Scalar(targets[0].value + 1)! }
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
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Steps over a sign, if it comes next.
    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard place < bytes.count, UInt32(bytes[place]) == sign.value else { return false }
        place += 1
        return true
    }

    /// `A` or `A-B` after any white space; nil at the end of the text.
    mutating func nextRange() -> ClosedRange<UInt32>? {
        while skip(" ") || skip("\n") {}
        if place == bytes.count { return nil }
        let first = nextNumber()
        return skip("-") ? first...nextNumber() : first...first
    }

    mutating func nextNumber() -> UInt32 {
        var value: UInt32 = 0
        let start = place
        while place < bytes.count, let digit = Self.digit(bytes[place]) {
            value = value << 4 | digit
            place += 1
        }
        precondition(place > start, "a hexadecimal number was expected in the fold data")
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
