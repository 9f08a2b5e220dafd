import GavelTranscript

extension RandomTalk {
    /// What was said, in the order of arrival: a few streams, cut anywhere, with odd times and numbers.
    mutating func segments(speaking words: [String]) -> [Segment] {
        let rooms = random.oneIn(3) ? ["甲", "乙"] : ["甲"]
        let speakers = ["host", "助播", "小店", "viewer:小雨"].prefix(Int.random(in: 1...4, using: &random))
        var clock = RandomClock(random: &random)
        var numbers = RandomNumbers(random: &random)
        var result: [Segment] = []
        var texts: [String: [String]] = [:]
        for room in rooms {
            for speaker in speakers { texts["\(room)/\(speaker)"] = cut(talk(of: words)) }
        }
        while let key = texts.keys.sorted().filter({ texts[$0]?.isEmpty == false }).randomElement(using: &random) {
            let names = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            let text = texts[key]!.removeFirst()
            let times = clock.next(text, random: &random)
            let segment = Segment(
                room: names[0], session: clock.session, speaker: names[1], startMilliseconds: times.start,
                endMilliseconds: times.end, text: text)
            result += numbers.numbered(segment, after: result.suffix(4), words: words, random: &random)
        }
        return result
    }

    private mutating func cut(_ text: String) -> [String] {
        var pieces: [String] = [""]
        let oneIn = Int.random(in: 1...12, using: &random)
        for scalar in text.unicodeScalars {
            if random.oneIn(oneIn) { pieces.append("") }
            pieces[pieces.count - 1].unicodeScalars.append(scalar)
        }
        return pieces
    }

    private mutating func talk(of words: [String]) -> String {
        let fillers = Array("的微信V0 1一壹①⑩.·　😀最低价網，。!但不敢说ａｂcd12％-…\n\u{200D}㎡我们真的是去比").map(String.init)
        var text = ""
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5: text += bent(random.pick(words))
            case 5..<6: text += random.pick(words)
            default:
                for _ in 0..<Int.random(in: 1...5, using: &random) { text += random.pick(fillers) }
            }
            if random.oneIn(300) { text += String(repeating: random.pick(["最", "※", "1", " ", "，"]), count: 1_100) }
        }
        return text
    }

    /// A word with its characters written otherwise, repeated, and with others between.
    private mutating func bent(_ word: String) -> String {
        let forms: [Character: String] = [
            "网": "網网", "价": "價价", "一": "壹一1１①㊀", "1": "1１①壹¹", "v": "vVｖⅴѵ𝐯", "x": "xＸхⅹ", "m": "mＭ", "2": "2２②贰²",
            "0": "0０〇零", ".": ".．。·…", "%": "%％", " ": "  　-", "低": "低", "最": "最", "全": "全", "第": "第",
        ]
        let noise = [" ", ".", "·", "😀", "\u{200D}", "\u{301}", "，", "!", "、", "※", "…", "＋", "(", "\u{FE0F}"]
        var text = ""
        for character in word {
            let form = random.oneIn(2) ? character : random.pick(forms[character] ?? String(character))
            text.append(String(repeating: String(form), count: random.oneIn(9) ? 2 : 1))
            if random.oneIn(5) { text += random.pick(noise) }
        }
        return text.replacing("m2", with: random.oneIn(2) ? "㎡" : "m2").replacing("10", with: "⑩")
    }
}

/// Times for segments: none, starts only, or both, with pauses about the limit and steps back.
struct RandomClock {
    let hasStarts: Bool
    let hasEnds: Bool
    let session: String?
    private var now: Int64 = 0

    init(random: inout SplitMix64) {
        hasStarts = !random.oneIn(4)
        hasEnds = !random.oneIn(3)
        session = random.oneIn(4) ? "晚场" : nil
    }

    mutating func next(_ text: String, random: inout SplitMix64) -> (start: Int64?, end: Int64?) {
        guard hasStarts else { return (nil, nil) }
        now += random.pick([0, 0, 0, 100, 700, 2_999, 3_000, 3_001, 4_000])
        if random.oneIn(25) { now = max(0, now - 500) }
        if session == nil, random.oneIn(40) { now = max(0, now - 61_000) }
        let length = Int64(text.unicodeScalars.count) * random.pick([0, 100, 250])
        let start = now
        if !random.oneIn(4) { now += length }
        return (start, hasEnds && !random.oneIn(8) ? start + length : nil)
    }
}

/// Sequence numbers with everything that can go wrong with them.
struct RandomNumbers {
    let isNumbered: Bool
    let isOdd: Bool
    private var latest: [String: Int64] = [:]

    init(random: inout SplitMix64) {
        isNumbered = random.oneIn(2)
        isOdd = random.oneIn(2)
    }

    /// The segment with a number, and at times with versions and repetitions of it and of those before.
    mutating func numbered(
        _ segment: Segment, after recent: ArraySlice<Segment>, words: [String], random: inout SplitMix64
    ) -> [Segment] {
        guard isNumbered else { return [segment] }
        var segment = segment
        var result: [Segment] = []
        if isOdd, let again = recent.randomElement(using: &random) {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: result.append(again)
            case 1: result.append(version(of: again, raising: 0, text: again.text + random.pick(words)))
            case 2: result.append(version(of: again, raising: 1, text: random.pick(words)))
            case 3: result.append(version(of: again, raising: 1, text: again.text + random.pick(words)))
            default: break
            }
        }
        let step: Int64 = isOdd && random.oneIn(10) ? random.pick([2, 3, -1, -70]) : 1
        let number = max(0, (latest[segment.room] ?? 0) + step)
        latest[segment.room] = max(number, latest[segment.room] ?? 0)
        segment.sequence = number
        if isOdd, random.oneIn(5) { segment.revision = 1 }
        if isOdd, random.oneIn(6) {
            segment.isFinal = false
            result.append(segment)
            if random.oneIn(2) {
                result.append(version(of: segment, raising: random.pick([0, 1]), text: random.pick(words)))
            }
        } else {
            result.append(segment)
        }
        return result
    }

    private func version(of segment: Segment, raising step: Int32, text: String) -> Segment {
        var version = segment
        version.revision += step
        version.isFinal = true
        version.text = text
        return version
    }
}
