import GavelLexicon
import GavelReporting

/// How an article of law is cited.
struct LawWording {
    private let language: ReportLanguage

    init(_ language: ReportLanguage) { self.language = language }

    /// Such as 《广告法》第九条第（三）项, with a note when nobody held it against an official text.
    func citation(_ article: LawArticle) -> String {
        let unverified = article.isVerified ? "" : language.say("（待核对）", " (unverified)")
        switch language {
        case .zh:
            let instrument = article.instrument.zh
            return (instrument.hasPrefix("《") ? instrument : "《\(instrument)》") + article.article.zh + unverified
        case .en: return "\(article.instrument.en), \(article.article.en)\(unverified)"
        }
    }
}
