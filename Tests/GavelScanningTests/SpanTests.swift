import GavelLexicon
import GavelScanning
import GavelTestSupport
import GavelTranscript
import Testing

/// Guarantee 3: a finding points at the speaker's own characters. Source: `docs/SEMANTICS.md`, sections 3 and 6.
@Suite struct SpanTests {
    /// A literal, how it is said, and how it is seen through.
    struct Disguise: Sendable, CustomTestStringConvertible {
        var kind: String
        var literal: String
        var said: String
        var via: [String]
        var testDescription: String { "\(kind): \(said)" }
    }

    static let disguises = [
        Disguise(kind: "plain", literal: "全网最低价", said: "全网最低价", via: []),
        Disguise(kind: "width", literal: "vx好物", said: "ｖＸ好物", via: ["width"]),
        Disguise(kind: "one scalar of two classes", literal: "m2最低价", said: "㎡最低价", via: ["width", "digit"]),
        Disguise(kind: "traditional", literal: "全网最低价", said: "全網最低價", via: ["script"]),
        Disguise(kind: "financial numerals", literal: "最后三单", said: "最后叁单", via: ["digit"]),
        Disguise(kind: "circled digits", literal: "最后3单", said: "最后③单", via: ["width", "digit"]),
        Disguise(kind: "ideographs for digits", literal: "第1名品", said: "第一名品", via: ["digit"]),
        Disguise(kind: "noise", literal: "全网最低价", said: "全※网★最(低)价", via: ["noise"]),
        Disguise(kind: "combining marks", literal: "全网最低价", said: "全网\u{301}最低价", via: ["noise"]),
        Disguise(kind: "soft marks", literal: "全网最低价", said: "全网，最、低价", via: ["noise"]),
        Disguise(kind: "spaces", literal: "全网最低价", said: "全 网\u{3000}最\u{A0}低\t价", via: ["noise"]),
        Disguise(kind: "a kept space", literal: "top one的", said: "top  one的", via: []),
        Disguise(kind: "zero width", literal: "全网最低价", said: "全\u{200B}网\u{FEFF}最\u{200D}低价", via: ["noise"]),
        Disguise(kind: "emoji", literal: "全网最低价", said: "全网👨‍👩‍👧最❤️低🇨🇳价", via: ["noise"]),
        Disguise(kind: "repeats", literal: "全网最低价", said: "全网最最最低价", via: ["repeat"]),
        Disguise(kind: "look-alikes", literal: "vx好物", said: "ѵх好物", via: ["script"]),
        Disguise(kind: "mathematical letters", literal: "vx好物", said: "𝐯𝐱好物", via: ["width"]),
    ]

    enum Position: String, CaseIterable, Sendable { case start, middle, end, seam }

    /// The text as segments; at a seam, once for every place between two scalars.
    static func segments(_ said: String, at position: Position) -> [[String]] {
        switch position {
        case .start: return [[said + "就在这里"]]
        case .middle: return [["大家看𠮷这个是" + said + "就在这里"]]
        case .end: return [["大家看𠮷这个是" + said]]
        case .seam:
            let scalars = Array(said.unicodeScalars)
            return (1..<scalars.count).map { index in
                ["大家看𠮷这个是" + string(scalars[..<index]), string(scalars[index...]) + "就在这里"]
            }
        }
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    @Test(arguments: disguises, Position.allCases)
    func aDisguiseIsQuotedAsItWasSaid(disguise: Disguise, position: Position) throws {
        let plan = ScanPlan(try TestLexicon.make([disguise.literal]))
        for texts in Self.segments(disguise.said, at: position) {
            let scanner = TranscriptScanner(plan: plan)
            var findings: [Finding] = []
            for text in texts { findings += scanner.scan(Segment(room: "甲", speaker: "host", text: text)).findings }
            findings += scanner.finish().findings
            try #require(findings.count == 1, "\(texts)")
            #expect(Array(findings[0].quote.utf8) == Array(disguise.said.utf8))
            #expect(findings[0].via.names == disguise.via, "\(texts)")
            #expect(findings[0].pieces.count == texts.count)
            Self.check(findings[0], against: texts)
        }
    }

    /// The pieces cut the segments' own texts to the quote, and the quote folds to the literal.
    static func check(_ finding: Finding, against texts: [String], _ comment: Comment? = nil) {
        var joined: [UInt8] = []
        for piece in finding.pieces {
            let text = texts[piece.ordinal]
            let (bytes, scalars) = (Array(text.utf8), Array(text.unicodeScalars))
            guard piece.bytes.upperBound <= bytes.count, piece.scalars.upperBound <= scalars.count else {
                Testing.Issue.record("\(piece) lies outside \(text.debugDescription)")
                return
            }
            #expect(Array(bytes[piece.bytes]) == Array(string(scalars[piece.scalars]).utf8), comment)
            #expect(!piece.bytes.isEmpty, comment)
            joined += bytes[piece.bytes]
        }
        #expect(joined == Array(finding.quote.utf8), comment)
        #expect(finding.pieces.map(\.ordinal) == finding.pieces.map(\.ordinal).sorted(), comment)
        #expect(folds(finding.quote, to: finding.canonical), "\(finding.quote.debugDescription) \(finding.canonical)")
    }

    /// Whether the literal's runs are the quote's, each at least as long. A quote covers whole scalars, so its first and
    /// last may hold classes besides (㎡ is quoted for 2). What a space, mark or separator is depends on what stands
    /// around it, so the two are compared without them.
    static func folds(_ quote: String, to canonical: String) -> Bool {
        func runs(_ text: String) -> [ClassRun] {
            let elements = OracleFolding.fold(StreamScalar.scalars(of: text)).phrases.flatMap(\.runs)
                .flatMap(\.elements)
            return ClassRun.runs(of: elements.filter { $0.kind.isContent })
        }
        let (said, literal) = (runs(quote), runs(canonical))
        guard !literal.isEmpty, said.count >= literal.count else { return false }
        return (0...said.count - literal.count).contains { start in
            let matched = said[start..<start + literal.count]
            let first = matched.first!.firstScalarIndex
            let last = matched.last!.lastScalarIndex
            return zip(matched, literal).allSatisfy { $0.identity == $1.identity && $0.count >= $1.count }
                && said[..<start].allSatisfy { $0.lastScalarIndex == first && $0.firstScalarIndex == first }
                && said[matched.endIndex...].allSatisfy { $0.firstScalarIndex == last && $0.lastScalarIndex == last }
        }
    }

    @Test func randomTalk() throws {
        var findingCount = 0
        for seed in UInt64(1)...2_000 {
            let world = RandomTalk.randomCase(seed: seed)
            // Without numbers and sessions, ordinals are places in the list.
            let segments = OracleTranscript(world.segments).standing.map { segment in
                Segment(room: segment.room, speaker: segment.speaker, text: segment.text)
            }
            let scanner = TranscriptScanner(lexicon: try world.lexicon())
            let findings = segments.flatMap { scanner.scan($0).findings } + scanner.finish().findings
            for finding in findings {
                let texts = segments.filter { $0.room == finding.room && $0.speaker == finding.speaker }.map(\.text)
                Self.check(finding, against: texts, "seed \(seed)")
            }
            findingCount += findings.count
        }
        #expect(findingCount > 2_000)
    }
}
