import ArgumentParser
import Foundation
import GavelReporting

/// How things look: colour and language.
struct DisplayOptions: ParsableArguments {
    enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
    enum Language: String, ExpressibleByArgument, CaseIterable { case auto, zh, en }

    @Option(
        help: ArgumentHelp("Colour: auto (on a terminal, unless NO_COLOR is set), always, never.", valueName: "when"))
    var color: Colour = .auto

    @Option(
        help: ArgumentHelp("Language of messages: auto (from LC_ALL, LC_MESSAGES, LANG), zh, en.", valueName: "lang"))
    var lang: Language = .auto

    /// Nil: as the terminal is.
    var usesColour: Bool? {
        switch color {
        case .always: true
        case .never: false
        case .auto: (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty ? nil : false
        }
    }

    /// Chinese where the environment says so, English elsewhere.
    var language: ReportLanguage {
        switch lang {
        case .zh: return .zh
        case .en: return .en
        case .auto:
            let environment = ProcessInfo.processInfo.environment
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
            return locale?.hasPrefix("zh") == true ? .zh : .en
        }
    }
}
