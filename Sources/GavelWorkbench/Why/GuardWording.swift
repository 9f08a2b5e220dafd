import GavelLexicon
import GavelReporting
import GavelScanning

/// Guards that were tried, in words.
struct GuardWording {
    let language: ReportLanguage
    let lexicon: Lexicon
    let talk: ShownTalk

    /// `negated 否定或拒绝（豁免）`
    func name(_ trace: GuardTrace) -> String {
        let rule = lexicon.guards[trace.index]
        let effect = RuleDescription.effect(rule.effect, in: language)
        return "\(rule.id) · \(rule.title.text(in: language))\(language.say("（\(effect)）", " (\(effect))"))"
    }

    /// What came of it, with the cue that decided.
    func result(_ trace: GuardTrace) -> String {
        switch trace.result {
        case .holds: return language.say("成立，\(reason(trace))", "holds, \(reason(trace))")
        case .fails: return language.say("不成立", "fails")
        case .immune:
            let word = trace.immuneWord ?? ""
            return language.say("不适用：句式本身含“\(word)”", "immune: the pattern itself holds \"\(word)\"")
        case .cancelled:
            let canceller = trace.canceller.map { "\(id($0)) \(language.say("成立，", "holds, "))\(reason($0))" } ?? ""
            return language.say(
                "\(reason(trace))，但被取消：\(canceller)", "\(reason(trace)), but cancelled: \(canceller)")
        }
    }

    func id(_ trace: GuardTrace) -> String { lexicon.guards[trace.index].id }

    /// The first cue that counts, and where it stands.
    func reason(_ trace: GuardTrace) -> String {
        for group in trace.groups {
            guard let cue = group.cues.first(where: { $0.verdict == .counts }) else { continue }
            let side =
                group.side == .left
                ? language.say("前面有\(said(cue))", "\(said(cue)) before it")
                : language.say("后面有\(said(cue))", "\(said(cue)) behind it")
            guard let opener = cue.opener else { return side }
            return language.say("“\(opener.text)”之后有\(said(cue))", "\(said(cue)) after \"\(opener.text)\"")
        }
        return ""
    }

    private func said(_ cue: GuardTrace.Cue) -> String {
        let words = talk[cue.bytes]
        let form = words == cue.text ? "" : language.say("（线索“\(cue.text)”）", " (the cue \"\(cue.text)\")")
        return language.say("“\(words)”", "\"\(words)\"") + form
    }

    // MARK: Windows

    /// The windows in which a cue stands, a line each with its cues; and the widest of those in which none does, a line for
    /// both sides, since it holds the others.
    func windows(_ trace: GuardTrace) -> [String] {
        var lines = trace.groups.filter { !$0.cues.isEmpty }.map { group in
            window(group) + language.say("：", ": ")
                + group.cues.map(verdict).joined(separator: language.say("；", "; "))
        }
        let empty = [GuardTrace.Side.left, .right].compactMap { side in
            trace.groups.filter { $0.side == side && $0.cues.isEmpty }.max { $0.within < $1.within }
        }
        if !empty.isEmpty {
            lines.append(
                empty.map(window).joined(separator: language.say("，", ", "))
                    + language.say("：没有线索", ": no cue"))
        }
        return lines
    }

    private func window(_ group: GuardTrace.Group) -> String {
        let side =
            group.side == .left
            ? language.say("前 \(group.within) 字", "left \(group.within)")
            : language.say("后 \(group.within) 字", "right \(group.within)")
        let words = talk[group.window]
        let text = words.isEmpty ? language.say("（空）", " (nothing)") : language.say("“\(words)”", " \"\(words)\"")
        let cut = group.cut.map { word in
            language.say("到“\(talk[word.bytes])”为止", " up to \"\(talk[word.bytes])\"")
        }
        return side + text + (cut ?? "")
    }

    private func verdict(_ cue: GuardTrace.Cue) -> String {
        let name = said(cue)
        let opener = cue.opener?.text ?? ""
        switch cue.verdict {
        case .counts:
            return opener.isEmpty ? name : language.say("“\(opener)”之后的\(name)", "\(name) after \"\(opener)\"")
        case .apart(let characters):
            return language.say(
                "\(name)隔着 \(characters) 字，须紧挨着，不算", "\(name) is \(characters) characters away and has to touch")
        case .withoutOpener:
            return language.say("\(name)前面没有所要的转折词，不算", "\(name) follows none of the words that it has to follow")
        case .openerTooFar(let characters):
            return language.say(
                "\(name)离“\(opener)”有 \(characters) 字，太远，不算",
                "\(name) stands \(characters) characters behind \"\(opener)\", too far")
        }
    }
}
