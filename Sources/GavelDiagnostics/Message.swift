/// One sentence for people, in the two languages that everything is written in.
///
/// Lower case, no full stop; what was found, what was expected. The remedy stands apart, in ``Diagnostic/help``.
public struct Message: Sendable, Hashable {
    public var zh: String
    public var en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The sentence in `language`.
    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}

/// The language that messages are shown in. Raw values are those of `--lang`.
public enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}
