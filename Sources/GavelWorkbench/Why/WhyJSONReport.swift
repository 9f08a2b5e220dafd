import GavelLexicon
import GavelMatching
import GavelReporting
import GavelScanning

/// An account of a scan as one JSON object, `gavel.why/1`, on one line.
struct WhyJSONReport {
    let account: WhyAccount

    init(_ account: WhyAccount) { self.account = account }

    /// Ends with a line end.
    var text: String {
        var buffer: [UInt8] = []
        var json = JSONWriter(taking: &buffer)
        json.object { json in
            json.member("schema", "gavel.why/1")
            json.member("lexicon", account.lexicon.digest)
            json.member("law_date", account.lexicon.lawDate)
            json.member(orNull: "file", account.fileName)
            json.member(orNull: "line", account.line.map(Int64.init))
            json.member(orNull: "fate", fate)
            json.memberArray("phrases") { json in
                for stream in account.trace.streams {
                    let talk = ShownTalk(stream.text)
                    for phrase in stream.phrases { json.object { write(phrase, of: stream, talk, &$0) } }
                }
            }
            json.memberArray("structures") { json in
                for finding in account.trace.structures { json.object { write(structure: finding, &$0) } }
            }
            json.memberArray("near_misses") { json in
                guard account.isEmpty else { return }
                for stream in account.trace.streams {
                    let talk = ShownTalk(stream.text)
                    for miss in stream.nearMisses { json.object { write(miss, of: stream, talk, &$0) } }
                }
            }
            json.memberArray("issues") { json in
                for issue in account.issues {
                    json.object { json in
                        json.member("code", issue.code.rawValue)
                        json.member("line", issue.place.line)
                        json.member("detail", issue.detail)
                    }
                }
            }
        }
        json.endLine()
        return String(decoding: json.finish(), as: UTF8.self)
    }

    private func write(structure finding: Finding, _ json: inout JSONWriter) {
        json.member("room", finding.room)
        json.member("session", finding.session)
        json.member("rule", finding.rule)
        json.member("status", finding.status.rawValue)
        json.member("grade", finding.grade.rawValue)
        json.member(orNull: "guard", finding.decidingGuard)
        json.memberArray("parts") { json in
            for part in finding.parts {
                json.object { json in
                    json.member("name", part.name)
                    json.member(orNull: "rule", part.rule)
                    json.member("quote", Masking.phoneNumbers(in: part.quote))
                    json.member("speaker", part.speaker)
                    json.memberArray("lines") { json in
                        for piece in part.pieces { json.integer(piece.place.line) }
                    }
                }
            }
        }
    }

    private var fate: String? {
        switch account.fate {
        case .scanned: "scanned"
        case .viewer: "viewer"
        case .unscanned: "unscanned"
        case nil: nil
        }
    }

    // MARK: Phrases

    private func write(_ phrase: SpokenPhrase, of stream: StreamTrace, _ talk: ShownTalk, _ json: inout JSONWriter) {
        json.member("room", stream.room)
        json.member("session", stream.session)
        json.member("speaker", stream.speaker)
        json.memberArray("lines") { json in
            for line in account.lines(phrase.bytes, of: stream) { json.integer(line) }
        }
        json.member("text", talk[phrase.bytes])
        json.member("ending", phrase.ending.rawValue)
        json.memberObject("views") { json in
            json.member("raw", Masking.phoneNumbers(in: phrase.rawView))
            json.member(orNull: "filler_free", phrase.fillerFreeView.map(Masking.phoneNumbers(in:)))
        }
        json.memberArray("findings") { json in
            for finding in phrase.findings { json.object { write(finding, of: stream, talk, &$0) } }
        }
        json.memberArray("dropped") { json in
            for dropped in phrase.dropped { json.object { write(dropped, talk, &$0) } }
        }
    }

    private func write(
        _ trace: FindingTrace, of stream: StreamTrace, _ talk: ShownTalk, _ json: inout JSONWriter
    ) {
        let finding = trace.finding
        json.member("id", finding.id)
        json.member("rule", finding.rule)
        json.member("category", finding.category)
        json.member("status", finding.status.rawValue)
        json.member("grade", finding.grade.rawValue)
        json.memberArray("lines") { json in
            for line in account.lines(trace.chosen.match.bytes, of: stream) { json.integer(line) }
        }
        json.member(orNull: "guard", finding.decidingGuard)
        json.member("via", finding.via.names)
        write(trace.chosen.match, talk, &json)
        // Empty for a rule that looks for phrases; one of several parts lists them, each with slot, quote, time, segments.
        json.memberArray("parts") { _ in }
        json.memberArray("guards") { json in
            for guardTrace in trace.chosen.guards { json.object { write(guardTrace, talk, &$0) } }
        }
        json.memberArray("rivals") { json in
            for rival in trace.rivals {
                json.object { json in
                    write(rival.match, talk, &json)
                    json.member("status", rival.status.rawValue)
                    json.member("grade", rival.grade.rawValue)
                    json.member(orNull: "guard", rival.decidingGuard)
                    json.member(orNull: "lost_by", rival.lostBy?.rawValue)
                }
            }
        }
    }

    // MARK: Matches

    private func write(_ match: MatchTrace, _ talk: ShownTalk, _ json: inout JSONWriter) {
        json.memberObject("match") { json in
            json.member("rule", account.rule(match.rule).id)
            json.member("pattern", account.lexicon.phrases[match.phrase].text)
            json.member("quote", talk[match.bytes])
            json.member("view", WhyJSONReport.name(match.view))
            json.member("alias", match.isRespelled)
            json.member("gap_characters", match.gapCount)
            json.memberArray("steps") { json in
                for (index, step) in (match.steps?.steps ?? []).enumerated() {
                    json.object { json in
                        write(step, account.definition(of: match, step: index), talk, &json)
                        json.member("anchor", index == match.steps?.anchor)
                    }
                }
            }
        }
    }

    private static func name(_ view: Match.View) -> String {
        switch view {
        case .raw: "raw"
        case .fillerFree: "filler_free"
        case .sound: "sound"
        }
    }

    private static func name(_ view: StreamViews.View) -> String { view == .raw ? "raw" : "filler_free" }

    private func write(
        _ step: PhraseTrace.Step, _ wanted: PhraseDefinition.Step?, _ talk: ShownTalk, _ json: inout JSONWriter
    ) {
        switch step.kind {
        case .literal(let alternative):
            json.member("kind", "literal")
            if case .literals(let literals) = wanted, literals.indices.contains(alternative) {
                json.member("literal", literals[alternative])
            }
        case .gap(let characters, let limit):
            json.member("kind", "gap")
            json.member("characters", characters)
            json.member("limit", limit)
        case .number(let value):
            json.member("kind", "number")
            json.member(orNull: "value", talk.hides(step.bytes) ? nil : PatternText.number(value))
        case .any: json.member("kind", "any")
        case .notBefore: json.member("kind", "not-before")
        case .notAfter: json.member("kind", "not-after")
        }
        json.member("text", talk[step.bytes])
    }

    private func write(_ dropped: DroppedMatch, _ talk: ShownTalk, _ json: inout JSONWriter) {
        write(dropped.match, talk, &json)
        switch dropped.reason {
        case .pass(let phrase, let bytes):
            json.member("reason", "pass-phrase")
            json.member("by", account.lexicon.phrases[phrase].text)
            json.member("by_text", talk[bytes])
        case .dominated(let bytes, let gapCount):
            json.member("reason", "less-of-a-gap")
            json.member("by_text", talk[bytes])
            json.member("by_gap_characters", gapCount)
        case .outOfForce: json.member("reason", "out-of-force")
        case .farFromSector: json.member("reason", "far-from-sector")
        }
    }

    // MARK: Guards

    private func write(_ trace: GuardTrace, _ talk: ShownTalk, _ json: inout JSONWriter) {
        json.member("id", account.guardRule(trace).id)
        json.member("effect", trace.effect.rawValue)
        json.member("scope", trace.scope.rawValue)
        json.member("result", trace.result.rawValue)
        json.member(orNull: "immune_by", trace.immuneWord)
        json.member(orNull: "cancelled_by", trace.canceller.map { account.guardRule($0).id })
        json.memberArray("windows") { json in
            for group in trace.groups { json.object { write(group, talk, &$0) } }
        }
        json.memberArray("cancellers") { json in
            for canceller in trace.cancellers { json.object { write(canceller, talk, &$0) } }
        }
    }

    private func write(_ group: GuardTrace.Group, _ talk: ShownTalk, _ json: inout JSONWriter) {
        json.member("side", group.side.rawValue)
        json.member("within", group.within)
        json.member("touching", group.isTouching)
        json.member("text", talk[group.window])
        json.member(orNull: "cut_at", group.cut.map { talk[$0.bytes] })
        json.memberArray("cues") { json in
            for cue in group.cues {
                json.object { json in
                    json.member("cue", cue.text)
                    json.member("text", talk[cue.bytes])
                    json.member(orNull: "after", cue.opener?.text)
                    switch cue.verdict {
                    case .counts: json.member("verdict", "counts")
                    case .apart(let characters):
                        json.member("verdict", "apart")
                        json.member("characters", characters)
                    case .withoutOpener: json.member("verdict", "without-opener")
                    case .openerTooFar(let characters):
                        json.member("verdict", "opener-too-far")
                        json.member("characters", characters)
                    }
                }
            }
        }
    }

    // MARK: Near misses

    private func write(_ miss: NearMiss, of stream: StreamTrace, _ talk: ShownTalk, _ json: inout JSONWriter) {
        json.member("rule", account.rule(miss.rule).id)
        json.member("pattern", account.lexicon.phrases[miss.phrase].text)
        json.member("view", WhyJSONReport.name(miss.view))
        json.member("text", talk[miss.attempt.bytes])
        json.member("covered", miss.attempt.covered)
        json.member("total", miss.attempt.total)
        switch miss.attempt.obstacle {
        case .part: json.member("obstacle", "part")
        case .step(let step):
            json.member("obstacle", "step")
            json.member("step", step)
        case .edge: json.member("obstacle", "edge")
        }
        json.member("wording_zh", NearMissWording(language: .zh, account: account, stream: stream).text(miss))
        json.member("wording_en", NearMissWording(language: .en, account: account, stream: stream).text(miss))
    }
}
