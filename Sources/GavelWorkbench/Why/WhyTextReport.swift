import GavelLexicon
import GavelMatching
import GavelReporting
import GavelScanning

/// An account of a scan for people: the words, then each finding with what led to it, what was dropped, and what was near.
struct WhyTextReport {
    /// Longest phrase, in scalars, that is shown whole in each view.
    static let wholeLimit = 400

    let account: WhyAccount
    let options: ReportOptions
    let language: ReportLanguage
    private var page: LabelledPage

    init(_ account: WhyAccount, _ options: ReportOptions) {
        self.account = account
        self.options = options
        language = options.language
        page = LabelledPage(options, labelColumns: options.language == .zh ? 8 : 9)
        write()
    }

    /// Ends with a line end.
    var text: String { page.text }

    private mutating func write() {
        writeFate()
        var isFirst = true
        for stream in account.trace.streams {
            let talk = ShownTalk(stream.text)
            for phrase in stream.phrases {
                if !isFirst { page.blank() }
                isFirst = false
                write(phrase, of: stream, talk)
            }
        }
        for finding in account.trace.structures {
            if !isFirst { page.blank() }
            isFirst = false
            write(structure: finding)
        }
        if account.isEmpty { writeNothingFound(isFirst: isFirst) }
    }

    // MARK: Phrases

    private mutating func write(_ phrase: SpokenPhrase, of stream: StreamTrace, _ talk: ShownTalk) {
        let isWhole = account.fileName == nil || account.line != nil
        if account.fileName != nil { page.line(place(phrase.bytes, of: stream), .faint) }
        if isWhole { writeWords(phrase, of: stream, talk) }
        for finding in phrase.findings {
            page.blank()
            write(finding, in: phrase, of: stream, talk)
        }
        if !phrase.dropped.isEmpty {
            page.blank()
            for dropped in phrase.dropped { page.entry(say("不算", "dropped"), text(dropped, talk)) }
        }
    }

    private func place(_ bytes: Range<Int>, of stream: StreamTrace) -> String {
        [stream.room, stream.session, stream.speaker, lines(bytes, of: stream)].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// `room.jsonl:3`, `room.jsonl:3–5`
    private func lines(_ bytes: Range<Int>, of stream: StreamTrace) -> String {
        let lines = account.lines(bytes, of: stream)
        let range = lines.first == lines.last ? "\(lines.first ?? 0)" : "\(lines.first ?? 0)–\(lines.last ?? 0)"
        return "\(account.fileName ?? ""):\(range)"
    }

    /// The words as they were said, and as they are matched where that is not the same.
    private mutating func writeWords(_ phrase: SpokenPhrase, of stream: StreamTrace, _ talk: ShownTalk) {
        let words = talk[phrase.bytes]
        page.entry(say("话", "said"), shortened(words))
        guard words.unicodeScalars.count <= WhyTextReport.wholeLimit else { return }
        let raw = Masking.phoneNumbers(in: phrase.rawView)
        if raw != words { page.entry(say("读作", "read as"), raw) }
        if let view = phrase.fillerFreeView {
            page.entry(say("去口头语", "no filler"), Masking.phoneNumbers(in: view))
        }
    }

    private func shortened(_ words: String) -> String {
        let scalars = words.unicodeScalars
        guard scalars.count > WhyTextReport.wholeLimit else { return words }
        return String(scalars.prefix(WhyTextReport.wholeLimit))
            + say("……共 \(scalars.count) 字", "… \(scalars.count) characters in all")
    }

    // MARK: Findings

    private mutating func write(
        _ trace: FindingTrace, in phrase: SpokenPhrase, of stream: StreamTrace, _ talk: ShownTalk
    ) {
        let finding = trace.finding
        let rule = account.rule(finding.ruleIndex)
        let status = FindingWording.status(finding.status).text(in: language)
        let grade = FindingWording.grade(finding.grade).text(in: language)
        page.title("\(status) · \(grade) · \(rule.title.text(in: language))", grade: finding.grade)
        let place = account.fileName == nil ? "" : " · " + lines(trace.chosen.match.bytes, of: stream)
        page.line(finding.rule + place, .faint)
        page.entry(say("引文", "quote"), talk.marked(trace.chosen.match.bytes, in: phrase.bytes))
        page.entry(say("句式", "pattern"), pattern(finding))
        for step in steps(trace.chosen.match, talk) { page.entry(say("步骤", "steps"), step) }
        let guards = GuardWording(language: language, lexicon: account.lexicon, talk: talk)
        for guardTrace in trace.chosen.guards { write(guardTrace, guards) }
        page.entry(say("裁决", "verdict"), verdict(trace, guards))
        for rival in trace.rivals { page.entry(say("胜过", "chosen"), text(rival, talk)) }
    }

    /// A finding that is made of several things said: each with its slot, its words and where they stand.
    private mutating func write(structure finding: Finding) {
        let rule = account.rule(finding.ruleIndex)
        let status = FindingWording.status(finding.status).text(in: language)
        let grade = FindingWording.grade(finding.grade).text(in: language)
        page.title("\(status) · \(grade) · \(rule.title.text(in: language))", grade: finding.grade)
        page.line(
            [finding.rule, finding.room, finding.session].filter { !$0.isEmpty }.joined(separator: " · "), .faint)
        for part in finding.parts {
            let lines = part.pieces.map { "\($0.place.line)" }.joined(separator: "–")
            let place = [part.speaker, say("第 \(lines) 行", "line \(lines)")].filter { !$0.isEmpty }
            let name = part.rule.map { "\(part.name) \($0)" } ?? part.name
            page.entry(
                say("其中", "part"),
                "\(name)\(say("：", ": "))“\(Masking.phoneNumbers(in: part.quote))” (\(place.joined(separator: " · ")))")
        }
        guard let guardID = finding.decidingGuard else { return }
        page.entry(say("裁决", "verdict"), say("由语境 \(guardID) 决定", "decided by guard \(guardID)"))
    }

    private func pattern(_ finding: Finding) -> String {
        let names = finding.via.names.map { FindingWording.via($0).text(in: language) }
        guard !names.isEmpty else { return finding.canonical }
        let via = names.joined(separator: say("、", ", "))
        return finding.canonical + say("（已透视：\(via)）", " (seen through: \(via))")
    }

    /// Nothing for a literal that stands there as it is written.
    private func steps(_ match: MatchTrace, _ talk: ShownTalk) -> [String] {
        guard let traced = match.steps else { return [] }
        let wording = StepWording(language: language)
        return traced.steps.enumerated().compactMap { index, step in
            guard let wanted = account.definition(of: match, step: index) else { return nil }
            return wording.covered(
                step, wanted, isAnchor: index == traced.anchor && traced.steps.count > 1, covered: talk[step.bytes],
                showsValue: !talk.hides(step.bytes))
        }
    }

    private mutating func write(_ trace: GuardTrace, _ wording: GuardWording) {
        page.entry(say("语境", "guard"), text(trace, wording))
        guard trace.result != .fails else { return }
        for canceller in trace.cancellers { page.entry(say("语境", "guard"), "· " + text(canceller, wording)) }
    }

    private func text(_ trace: GuardTrace, _ wording: GuardWording) -> String {
        ([wording.name(trace) + say("：", ": ") + wording.result(trace)] + wording.windows(trace)).joined(
            separator: say("；", "; "))
    }

    private func verdict(_ trace: FindingTrace, _ wording: GuardWording) -> String {
        let chosen = trace.chosen
        let status = FindingWording.status(chosen.status).text(in: language)
        if let id = chosen.decidingGuard, let guardTrace = chosen.guards.first(where: { wording.id($0) == id }) {
            let reason = wording.reason(guardTrace)
            switch chosen.status {
            case .violation:
                return say("\(status)，\(id) 降了一级：\(reason)", "\(status), a grade lower by \(id): \(reason)")
            default: return say("\(status)，因为 \(id) 成立：\(reason)", "\(status), because \(id) holds: \(reason)")
            }
        }
        if chosen.guards.isEmpty {
            return say("\(status)：这条规则没有语境", "\(status): the rule has no guards")
        }
        let cancelled = chosen.guards.filter { $0.result == .cancelled }.map { trace in
            let canceller = trace.canceller.map(wording.id) ?? ""
            let reason = trace.canceller.map(wording.reason) ?? ""
            return say(
                "\(wording.id(trace)) 本会改判，但 \(canceller) 把它取消了：\(reason)",
                "\(wording.id(trace)) would have decided otherwise, but \(canceller) cancels it: \(reason)")
        }
        guard cancelled.isEmpty else {
            return status + say("：", ": ") + cancelled.joined(separator: say("；", "; "))
                + say("；没有别的语境成立", "; no other guard holds")
        }
        return say("\(status)：没有语境成立", "\(status): no guard holds")
    }

    // MARK: Selection

    private func text(_ rival: CandidateTrace, _ talk: ShownTalk) -> String {
        let phrase = account.lexicon.phrases[rival.match.phrase]
        let why = rival.lostBy.map { WhyTextReport.wording($0, in: language) } ?? ""
        return say(
            "\(account.rule(rival.match.rule).id) 的“\(phrase.text)”（“\(talk[rival.match.bytes])”）：\(why)",
            "\(account.rule(rival.match.rule).id), \"\(phrase.text)\" (\"\(talk[rival.match.bytes])\"): \(why)")
    }

    private static func wording(_ criterion: SelectionCriterion, in language: ReportLanguage) -> String {
        switch criterion {
        case .status: language.say("它的结论较轻", "its status is milder")
        case .grade: language.say("它的等级较低", "its grade is lower")
        case .gap: language.say("它的间隔较多", "its gaps are wider")
        case .length: language.say("它较短", "it is shorter")
        case .start: language.say("它开始得较晚", "it starts later")
        case .rule: language.say("规则标识排在后", "its rule's id comes later")
        case .pattern: language.say("句式排在后", "its pattern comes later")
        }
    }

    private func text(_ dropped: DroppedMatch, _ talk: ShownTalk) -> String {
        let rule = account.rule(dropped.match.rule)
        let pattern = account.lexicon.phrases[dropped.match.phrase].text
        let words = talk[dropped.match.bytes]
        let subject = say("“\(words)”（\(rule.id) 的“\(pattern)”）", "\"\(words)\" (\(rule.id), \"\(pattern)\") ")
        switch dropped.reason {
        case .pass(let phrase, let bytes):
            let pass = account.lexicon.phrases[phrase].text
            return subject
                + say("在放行词“\(pass)”之内：“\(talk[bytes])”", "lies inside the pass phrase \"\(pass)\": \"\(talk[bytes])\"")
        case .dominated(let bytes, let gapCount):
            return subject
                + say(
                    "含有间隔更少（\(gapCount) 字）的“\(talk[bytes])”",
                    "holds \"\(talk[bytes])\" with less of a gap (\(gapCount))")
        case .outOfForce:
            let period = "\(rule.since ?? "")–\(rule.until ?? "")"
            return subject + say("不在规则的有效期 \(period) 之内", "was said outside the rule's term \(period)")
        case .farFromSector:
            return subject
                + say("用的是某行业的别名，近旁没有这个行业的词", "holds an alias of a sector, and no word of the sector is near")
        }
    }

    // MARK: Nothing found

    private mutating func writeFate() {
        switch account.fate {
        case .viewer:
            page.line(
                say(
                    "第 \(account.line ?? 0) 行是观众说的：观众的话不产生发现",
                    "a viewer says line \(account.line ?? 0): viewers make no findings"))
        case .unscanned:
            page.line(
                say(
                    "第 \(account.line ?? 0) 行没有扫描：它后来被更正，或是重复、冲突、来得太晚",
                    "line \(account.line ?? 0) was not scanned: a later version replaced it, or it came twice, in conflict, or too late"
                ))
        case .scanned, nil: break
        }
    }

    private mutating func writeNothingFound(isFirst: Bool) {
        if case .viewer = account.fate { return }
        if case .unscanned = account.fate { return }
        if !isFirst { page.blank() }
        page.line(say("没有发现", "nothing is found"), .heading)
        guard account.fileName == nil || account.line != nil else { return }
        var isNear = false
        for stream in account.trace.streams {
            let wording = NearMissWording(language: language, account: account, stream: stream)
            for miss in stream.nearMisses {
                isNear = true
                page.entry(say("最近", "nearest"), wording.text(miss))
            }
        }
        let hasDropped = account.trace.streams.contains { $0.phrases.contains { !$0.dropped.isEmpty } }
        guard !isNear, !hasDropped else { return }
        page.entry(
            say("最近", "nearest"),
            say("没有哪个句式有一半在话里", "not even half of any pattern stands there"))
    }

    private func say(_ zh: String, _ en: String) -> String { language.say(zh, en) }
}
