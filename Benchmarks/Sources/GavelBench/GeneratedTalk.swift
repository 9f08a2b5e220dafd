/// Talk of many rooms, made from a seed.
///
/// Each room speaks on without a stop; a segment is the next 4 to 40 characters of one room, wherever that cuts, as
/// recognisers do. Shares are per token, a token being a word, a filler, a selling phrase, a number or a mark.
struct GeneratedTalk {
    enum Style {
        /// With marks, numbers, Latin words and disguised phrases.
        case live
        /// Words and phrases only, each character its own class: what a naive count can read.
        case plain
    }

    private let vocabulary: Vocabulary
    private let style: Style
    private var random: SplitMix64
    /// What each room is about to say.
    private var pending: [[Unicode.Scalar]]

    /// - Complexity: O(`byteCount`).
    static func talk(
        seed: UInt64, vocabulary: Vocabulary, roomCount: Int, byteCount: Int, style: Style = .live
    ) -> Talk {
        var generator = GeneratedTalk(
            vocabulary: vocabulary, style: style, random: SplitMix64(seed: seed),
            pending: Array(repeating: [], count: roomCount))
        var talk = Talk(roomCount: roomCount, name: "generated")
        talk.bytes.reserveCapacity(byteCount + 256)
        while talk.bytes.count < byteCount { generator.appendSegment(to: &talk) }
        return talk
    }

    private mutating func appendSegment(to talk: inout Talk) {
        let room = random.number(below: talk.roomCount)
        let length = 4 + random.number(below: 37)
        while pending[room].count < length { appendToken(to: room) }
        let start = talk.bytes.count
        for scalar in pending[room].prefix(length) { talk.bytes.append(contentsOf: UTF8.encode(scalar)!) }
        pending[room].removeFirst(length)
        talk.segments.append(Talk.Segment(room: room, text: start..<talk.bytes.count))
    }

    private mutating func appendToken(to room: Int) {
        let share = random.number(below: 1000)
        switch share {
        case 0..<10:
            appendSellingPhrase(to: room)
        case 10..<130:
            pending[room] += TalkWords.fillers[random.number(below: TalkWords.fillers.count)]
        case 130..<190 where style == .live:
            pending[room] += markOrNumber(share)
        default:
            let word = vocabulary.word(&random)
            pending[room] += isDisguised(perMille: 10) ? traditional(word) : word
        }
    }

    private mutating func appendSellingPhrase(to room: Int) {
        let phrase = vocabulary.sellingPhrases[random.number(below: vocabulary.sellingPhrases.count)]
        let share = random.number(below: 100)
        if share < 15 { pending[room] += TalkWords.cuesBefore[random.number(below: TalkWords.cuesBefore.count)] }
        pending[room] += isDisguised(perMille: 150) ? disguised(phrase) : phrase
        if share >= 10, share < 30 {
            pending[room] += TalkWords.cuesAfter[random.number(below: TalkWords.cuesAfter.count)]
        }
    }

    private mutating func isDisguised(perMille: Int) -> Bool {
        style == .live && random.chance(perMille: perMille)
    }

    private mutating func markOrNumber(_ share: Int) -> [Unicode.Scalar] {
        switch share {
        case ..<155: return ["，"]
        case ..<160: return ["。"]
        case ..<168: return [" "]
        case ..<174: return TalkWords.latinWords[random.number(below: TalkWords.latinWords.count)]
        default:
            let price = "\(random.number(below: 400))" + (random.chance(perMille: 300) ? ".9" : "") + "块"
            return Array(price.unicodeScalars)
        }
    }

    // MARK: Disguises

    private mutating func disguised(_ phrase: [Unicode.Scalar]) -> [Unicode.Scalar] {
        switch random.number(below: 4) {
        case 0: return traditional(phrase)
        case 1: return spaced(phrase)
        case 2: return repeated(phrase)
        default:
            return phrase.map { character in
                guard let forms = TalkWords.numerals[character] else { return character }
                return forms[random.number(below: forms.count)]
            }
        }
    }

    private func traditional(_ phrase: [Unicode.Scalar]) -> [Unicode.Scalar] {
        phrase.map { TalkWords.traditional[$0] ?? $0 }
    }

    private mutating func spaced(_ phrase: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let mark = TalkWords.noise[random.number(below: TalkWords.noise.count)]
        return phrase.flatMap { [$0, mark] }
    }

    private mutating func repeated(_ phrase: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let place = random.number(below: phrase.count)
        return phrase.enumerated().flatMap { Array(repeating: $1, count: $0 == place ? 3 : 1) }
    }
}
