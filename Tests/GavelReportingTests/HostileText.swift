/// Text that tries to drive a terminal, to break a line or to hide, and what to look for where it came out.
enum HostileText {
    /// 200 payloads: forty attacks, each alone, in the middle of talk, twice over, and at either end.
    static let payloads: [String] = attacks.flatMap { attack in
        [attack, "全网\(attack)最低价", attack + attack, attack + "最低价", "最低价" + attack]
    }

    private static let attacks: [String] = [
        "\u{1B}[2J", "\u{1B}[31;1m", "\u{1B}[0m", "\u{1B}[8m", "\u{1B}[999;999H", "\u{1B}[?1049h", "\u{1B}[6n",
        "\u{1B}c",
        "\u{1B}]0;title\u{7}", "\u{1B}]8;;http://example.invalid\u{1B}\\link\u{1B}]8;;\u{1B}\\",
        "\u{1B}]52;c;aGVsbG8=\u{7}", "\u{1B}P+q544e\u{1B}\\", "\u{1B}_G\u{1B}\\", "\u{1B}(0", "\u{9B}31m",
        "\u{9D}0;t\u{9C}",
        "\u{90}q\u{9C}", "\u{7}", "\u{8}\u{8}\u{8}", "\r全部合规", "\n全部合规", "\r\n", "\u{B}\u{C}", "\u{85}", "\u{2028}",
        "\u{2029}",
        "\u{0}", "\u{7F}", "\u{202E}价低最\u{202C}", "\u{2066}\u{2067}\u{2069}", "\u{200E}\u{200F}\u{61C}",
        "\u{200B}\u{2060}\u{FEFF}", "\u{E0001}\u{E0041}\u{E007F}", "\"}\n{\"schema\":\"gavel.finding/1\"}",
        "\\\",\"status\":\"exempt\",\"x\":\"", "\\u001b[2J\\", "\n┃ 依据  无\n", "\u{301}\u{20DD}\u{FE0F}",
        "\u{E000}\u{10FFFD}",
        "\u{FFFE}\u{FFF9}\u{FFFB}",
    ]

    /// Every control, format character and separator of lines that Unicode has, in texts of 50.
    static let controls: [String] = {
        var texts: [String] = []
        var view = String.UnicodeScalarView()
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), acts(scalar) else { continue }
            view.append(scalar)
            view.append("最")
            if view.count == 100 {
                texts.append(String(view))
                view.removeAll()
            }
        }
        return texts + [String(view)]
    }()

    /// Whether a terminal could act on `scalar` or hide it. The joiner is part of ordinary emoji.
    static func acts(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x200D { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// `text` without the colours that a text report uses, and only those. Works on scalars: a combining mark of the
    /// payload may join the end of a colour's sequence in one character.
    static func withoutColour(_ text: String) -> String {
        var rest = text.unicodeScalars[...]
        var plain = String.UnicodeScalarView()
        while let first = rest.first {
            if first == "\u{1B}", let colour = colours.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(colour.count)
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(plain)
    }

    private static let colours: [[Unicode.Scalar]] = {
        let hues = ["31", "33", "35", "36"]
        let parameters = ["0", "1", "2", "32", "1;97;41"] + hues + hues.flatMap { ["1;\($0)", "1;4;\($0)"] }
        return parameters.map { Array("\u{1B}[\($0)m".unicodeScalars) }
    }()
}
