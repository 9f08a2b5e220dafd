package import GavelLexicon
package import GavelScanning

/// The sentence in which a finding is put. It says what was heard and what the law asks, and accuses nobody.
package enum FindingWording {
    /// - Parameters:
    ///   - quote: the finding's words, masked.
    ///   - title: the title of its rule.
    ///   - guardTitle: the title of the guard that decided, if one did.
    static func message(
        status: Finding.Status, quote: String, title: Bilingual, guardTitle: Bilingual?
    ) -> Bilingual {
        let heard = Bilingual(zh: "话中有“\(quote)”（\(title.zh)）", en: "said “\(quote)” (\(title.en))")
        switch status {
        case .violation:
            return Bilingual(zh: heard.zh + "，广告中不得使用。", en: heard.en + ", which is not allowed in advertising")
        case .needsProof:
            return Bilingual(zh: heard.zh + "，须有依据。", en: heard.en + ", which needs proof")
        case .exempt:
            guard let guardTitle else {
                return Bilingual(zh: heard.zh + "，不计。", en: heard.en + ", which is not counted")
            }
            return Bilingual(
                zh: heard.zh + "，按“\(guardTitle.zh)”不计。", en: heard.en + ", which “\(guardTitle.en)” exempts")
        case .withdrawn:
            return Bilingual(
                zh: "此前所报“\(quote)”不再成立。", en: "what was reported before on “\(quote)” no longer holds")
        }
    }

    package static func status(_ status: Finding.Status) -> Bilingual {
        switch status {
        case .violation: Bilingual(zh: "不得使用", en: "not allowed")
        case .needsProof: Bilingual(zh: "须有依据", en: "needs proof")
        case .exempt: Bilingual(zh: "不计", en: "exempt")
        case .withdrawn: Bilingual(zh: "撤回", en: "withdrawn")
        }
    }

    package static func grade(_ grade: Grade) -> Bilingual {
        switch grade {
        case .notice: Bilingual(zh: "提示", en: "notice")
        case .warning: Bilingual(zh: "警告", en: "warning")
        case .serious: Bilingual(zh: "严重", en: "serious")
        case .critical: Bilingual(zh: "特别严重", en: "critical")
        }
    }

    package static func via(_ name: String) -> Bilingual {
        switch name {
        case "script": Bilingual(zh: "异体字形", en: "another script")
        case "width": Bilingual(zh: "全角等兼容字形", en: "compatibility forms")
        case "digit": Bilingual(zh: "数字异写", en: "digits written otherwise")
        case "noise": Bilingual(zh: "夹杂符号", en: "symbols between")
        case "repeat": Bilingual(zh: "叠字", en: "repeated characters")
        case "filler": Bilingual(zh: "略去口头语", en: "fillers left out")
        case "sound": Bilingual(zh: "谐音", en: "words of the same sound")
        case "alias": Bilingual(zh: "别名", en: "an alias")
        case "split": Bilingual(zh: "拆字", en: "a split character")
        default: Bilingual(zh: name, en: name)
        }
    }
}
