import GavelTranscript

/// A piece of a random pattern: how it is written, and what it is like in a text.
indirect enum RandomPatternPart {
    case text(String)
    case gap(Int)
    /// As written, braces and all.
    case number(String)
    case anyCharacter
    case slot(String)
    case notBehind([String])
    case notBefore([String])
    case optional(RandomPatternPart)
    case choice([RandomPatternPart])
    case row([RandomPatternPart])

    var notation: String {
        switch self {
        case .text(let text): text
        case .gap(let count): "~\(count)"
        case .number(let notation): notation
        case .anyCharacter: "{X}"
        case .slot(let name): "{\(name)}"
        case .notBehind(let words): "!<(\(words.joined(separator: "|")))"
        case .notBefore(let words): "!>(\(words.joined(separator: "|")))"
        case .optional(let part): "[\(part.notation)]"
        case .choice(let parts): "(\(parts.map(\.notation).joined(separator: "|")))"
        // Brackets keep a digit behind a gap from becoming part of its number.
        case .row(let parts): parts.map { part in part.beginsWithDigit ? "(\(part.notation))" : part.notation }.joined()
        }
    }

    private var beginsWithDigit: Bool { notation.first.map { ("0"..."9").contains($0) } ?? false }
}

extension RandomPatterns {
    /// Characters that are in the way, and characters that patterns are made of.
    private static let strays = "甲甲乙丙丁不好av1三的的嗯百点块%5两几半家"

    /// What nearly matches a piece of a pattern.
    mutating func sample(of part: RandomPatternPart) -> String {
        switch part {
        case .text(let text): return text
        case .gap(let most):
            let count = random.oneIn(6) ? most + 1 : Int.random(in: 0...min(most, 5), using: &random)
            return String((0..<count).map { _ in random.pick(RandomPatterns.strays) })
        case .number(let notation): return number(isPercent: notation.contains("%") != random.oneIn(8))
        case .anyCharacter: return random.oneIn(6) ? "" : String(random.pick(RandomPatterns.strays))
        case .slot(let name): return random.pick(name == "SLOT" ? ["甲", "乙丙", "甲丁", "丁"] : ["甲的乙", "甲乙", "丙三百", "丙1"])
        case .notBehind(let words), .notBefore(let words): return random.oneIn(3) ? random.pick(words) : ""
        case .optional(let part): return random.oneIn(2) ? sample(of: part) : ""
        case .choice(let parts): return sample(of: random.pick(parts))
        case .row(let parts): return parts.map { sample(of: $0) }.joined()
        }
    }

    private mutating func number(isPercent: Bool) -> String {
        let forms = [
            "3", "三", "3.5", "三点五", "9.9", "九块九", "9块9", "九块九毛九", "128", "一百二十八", "三百五", "3万8", "三万八", "1.5万", "两", "半",
            "一半", "俩",
            "十", "十几", "几", "二零二五", "一九九九", "三五", "零", "1.2.3", "一千零五十", "三块半", "三毛", "5点5", "两百",
        ]
        let percentages = ["98%", "98.5%", "百分之九十八", "百分之三点五", "百分百", "百分之百", "九十九%", "百分之几", "98%%", "一百分之五"]
        var text = random.pick(isPercent ? percentages : forms)
        if random.oneIn(8) { text += String(random.pick("三5百点.块%元毛九")) }
        if random.oneIn(12) { text = String(random.pick("三5百点.块")) + text }
        return text
    }

    /// What was said: samples, bent as talk is, with strays between, cut anywhere.
    mutating func segments(of parts: [RandomPatternPart], views: OracleViews) -> [Segment] {
        var text = ""
        for _ in 0..<Int.random(in: 2...6, using: &random) {
            text += bent(sample(of: random.pick(parts)), views: views)
            if random.oneIn(2) { text += letters("的甲乙1v三，。玉 ", atMost: 5) }
        }
        let oneIn = Int.random(in: 2...12, using: &random)
        var pieces = [""]
        for scalar in text.unicodeScalars {
            if random.oneIn(oneIn) { pieces.append("") }
            pieces[pieces.count - 1].unicodeScalars.append(scalar)
        }
        var clock: Int64 = 0
        return pieces.map { piece in
            if random.oneIn(20) { clock += 3_001 }
            let segment = Segment(
                room: "甲", speaker: "host", startMilliseconds: clock, endMilliseconds: clock + 100, text: piece)
            clock += 100
            return segment
        }
    }

    private mutating func bent(_ sample: String, views: OracleViews) -> String {
        var sample = sample
        for alias in views.aliases where random.oneIn(3) {
            sample.replace(alias.of, with: random.pick(alias.spellings), maxReplacements: 1)
        }
        let isSounded = random.oneIn(4)
        let sounds: [Character: [String]] = [
            "甲": ["家", "jia"], "乙": ["以", "yi"], "丙": ["饼", "bing"], "丁": ["盯", "正"],
        ]
        let forms: [Character: [String]] = [
            "1": ["一", "１", "①"], "三": ["3", "叁"], "百": ["佰"], "v": ["V", "ｖ", "ѵ"], "万": ["萬"],
        ]
        let noise = ["※", "，", " ", "！", "、"]
        var text = ""
        for character in sample {
            if isSounded, random.oneIn(3), let other = sounds[character] {
                text += random.pick(other)
            } else if random.oneIn(6), let other = forms[character] {
                text += random.pick(other)
            } else {
                text += String(repeating: String(character), count: random.oneIn(15) ? 2 : 1)
            }
            if random.oneIn(10) { text += random.pick(noise) }
            if random.oneIn(8), let filler = views.fillers.randomElement(using: &random) { text += filler }
        }
        return text
    }
}
