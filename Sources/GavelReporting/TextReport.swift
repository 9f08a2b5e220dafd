public import GavelLexicon
public import GavelScanning
import GavelDiagnostics
import GavelTranscript

/// Findings for people: a block each, with a bar in the colour of its grade, then a closing account in words.
///
/// ```
/// ┃ 严重 · 不得使用  绝对化用语：称全网第一
/// ┃ 0:12:03.4 · room-7 · host · absolute-terms/whole-net-first
/// ┃
/// ┃   家人们这款手镯【全网最低价】没有比这更低的
/// ┃
/// ┃ 依据  《广告法》第九条第（三）项
/// ┃ 建议  说本店的售价和活动的起止时间
/// ```
///
/// Blocks flow from the left and nothing is aligned to the right edge: terminals disagree about the width of
/// ambiguous characters such as `·` and `“`.
public struct TextReport: Report {
    let options: ReportOptions
    let palette: Palette
    let categoryNames: [String: Bilingual]
    private let lexicon: Lexicon
    private let articles: [String: LawArticle]
    private let guardTitles: [String: Bilingual]

    public init(lexicon: Lexicon, options: ReportOptions) {
        self.lexicon = lexicon
        self.options = options
        palette = Palette(isColoured: options.isColoured)
        categoryNames = Dictionary(lexicon.categories.map { ($0.id, $0.name) }) { first, _ in first }
        articles = Dictionary(lexicon.laws.map { ($0.id, $0) }) { first, _ in first }
        guardTitles = Dictionary(lexicon.guards.map { ($0.id, $0.title) }) { first, _ in first }
    }

    /// Columns to wrap at.
    var width: Int { max(options.width, ReportOptions.minimumWidth) }

    /// The one of two wordings that the reader asked for.
    func say(_ zh: String, _ en: String) -> String { options.language == .zh ? zh : en }

    public mutating func finding(_ finding: Finding, into output: inout [UInt8]) {
        let bar = isOpen(finding) ? Ink.bar(finding.grade) : .faint
        var block = TextBlock(bar: bar, width: width, palette: palette)
        block.line(headline(of: finding))
        block.line(whereabouts(of: finding))
        block.blank()
        block.line(context(of: finding), indent: 2)
        block.blank()
        for (label, text) in remarks(on: finding) { block.labelled(label, text, labelColumns: labelColumns) }
        output.append(contentsOf: block.text.utf8)
        output.append(UInt8(ascii: "\n"))
    }

    /// Whether an officer has to look at it.
    private func isOpen(_ finding: Finding) -> Bool {
        finding.status == .violation || finding.status == .needsProof
    }

    private var labelColumns: Int { options.language == .zh ? 4 : 7 }

    private func headline(of finding: Finding) -> InkedText {
        let isOpen = isOpen(finding)
        let rule = lexicon.rules[finding.ruleIndex]
        let category = categoryNames[finding.category]?.text(in: options.language) ?? finding.category
        var line = InkedText()
        let grade = FindingWording.grade(finding.grade).text(in: options.language)
        line.append(grade, isOpen ? .grade(finding.grade) : .faint)
        line.append(" · ", .faint)
        let status = FindingWording.status(finding.status).text(in: options.language)
        line.append(status, finding.status == .exempt ? .good : isOpen ? .heading : .faint)
        line.append("  ")
        line.append(category + say("：", ": ") + rule.title.text(in: options.language), .heading)
        if !finding.isSettled {
            line.append(say("（暂报）", " (provisional)"), .faint)
        } else if finding.revision > 1 {
            line.append(say("（更正）", " (corrected)"), .faint)
        }
        return line
    }

    private func whereabouts(of finding: Finding) -> InkedText {
        let place = finding.pieces.first?.place ?? SourcePlace()
        let when = finding.startMilliseconds.map(ClockTime.text) ?? (place.line > 0 ? "#\(place.line)" : "")
        let role = finding.isRoleAssumed ? say("（角色未注明）", " (role assumed)") : ""
        let speaker = finding.speaker.isEmpty ? String(role.trimmingPrefix(" ")) : finding.speaker + role
        var parts = [when, finding.room, finding.session, speaker, finding.rule].filter { !$0.isEmpty }
        if let path = options.sourceName(place.sourceIndex) { parts.append("\(path):\(place.line)") }
        var line = InkedText()
        line.append(parts.joined(separator: " · "), .faint)
        return line
    }

    private func context(of finding: Finding) -> InkedText {
        let words = Masking.words(
            before: finding.contextBefore, quote: finding.quote, after: finding.contextAfter)
        let marks = palette.isColoured ? ("", "") : ("【", "】")
        var line = InkedText()
        line.append(words.before)
        line.append(marks.0 + words.quote + marks.1, isOpen(finding) ? .quote(finding.grade) : .heading)
        line.append(words.after)
        return line
    }

    /// The labelled lines under the words, in order.
    private func remarks(on finding: Finding) -> [(label: String, text: String)] {
        let rule = lexicon.rules[finding.ruleIndex]
        var remarks: [(String, String)] = []
        if finding.via.rawValue != 0 {
            let names = finding.via.names.map { FindingWording.via($0).text(in: options.language) }
            remarks.append(
                (
                    say("词条", "reads"),
                    Masking.phoneNumbers(in: finding.plainWords) + say("（已透视：", " (seen through: ")
                        + names.joined(separator: say("、", ", "))
                        + say("）", ")")
                ))
        }
        for part in finding.parts {
            let when = part.startMilliseconds.map { ClockTime.text(milliseconds: $0) + " " } ?? ""
            let who = part.speaker == finding.speaker || part.speaker.isEmpty ? "" : part.speaker + " "
            let name = part.rule.map { "\(part.name) \($0)" } ?? part.name
            remarks.append(
                (
                    say("其中", "part"),
                    "\(when)\(who)“\(Masking.phoneNumbers(in: part.quote))”" + say("（\(name)）", " (\(name))")
                ))
        }
        let laws = rule.law.map(article).joined(separator: say("；", "; "))
        remarks.append((say("依据", "law"), laws))
        if finding.status == .needsProof || finding.status == .exempt, let id = finding.decidingGuard {
            let title = guardTitles[id]?.text(in: options.language) ?? id
            let label = finding.status == .exempt ? say("例外", "exempt") : say("情形", "case")
            remarks.append((label, title))
        }
        if isOpen(finding) {
            remarks.append((say("建议", "instead"), rule.suggest.text(in: options.language)))
        }
        if !finding.also.isEmpty { remarks.append((say("并含", "also"), finding.also.joined(separator: " "))) }
        return remarks.filter { !$0.1.isEmpty }
    }

    private func article(_ id: String) -> String {
        guard let article = articles[id] else { return id }
        let unverified = article.isVerified ? "" : say("（待核对）", " (unverified)")
        let instrument = article.instrument.text(in: options.language)
        switch options.language {
        case .zh:
            let title = instrument.hasPrefix("《") ? instrument : "《\(instrument)》"
            return title + article.article.zh + unverified
        case .en:
            return "\(instrument), \(article.article.en)\(unverified)"
        }
    }
}
