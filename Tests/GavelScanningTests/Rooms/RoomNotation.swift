import GavelLexicon
import GavelTestSupport

@testable import GavelScanning

/// Rooms written as text, for tables: `0@5-7 3s ?` is a hit of part 0 at the characters 5 to 7, 3 s in, that needs proof.
///
/// Words of a hit: `part@start-end`; `3s` or `2.5s` its time; `?` needs proof; `-1` lowered by one; `=甲` its wording;
/// `#50单` a figure with its unit; `r2` its rule (0 else). `bid 1 300 @5 3s`: viewer 1 bids 300 after 5 characters.
enum RoomNotation {
    /// What rooms say about one structure, rule 0, after these calls, separated by semicolons.
    static func matches(_ structure: Structure, _ text: String) -> [String] {
        matches([structure], ["a"], text)
    }

    static func matches(_ structures: [Structure?], _ categories: [String], _ text: String) -> [String] {
        let plan = RoomPlan(structures: structures, categories: categories)
        let calls = text.split(separator: ";").map(call)
        return RoomScript(calls).matches(plan).map(described)
    }

    /// `0@5 1@9 ? -1`: the parts and where they begin, with the rule before it when it is not 0.
    static func described(_ match: StructuralMatch<Int>) -> String {
        var words = match.rule == 0 ? [] : ["r\(match.rule)"]
        words += match.parts.map { "\($0.part)@\($0.position.lowerBound)" }
        if match.status == .needsProof { words.append("?") }
        if match.lowered > 0 { words.append("-\(match.lowered)") }
        return words.joined(separator: " ")
    }

    static func call(_ text: Substring) -> RoomScript.Call {
        let words = text.split(separator: " ")
        if words[0] == "viewer" { return .viewer }
        if words[0] == "bid" {
            return .bid(
                RoomScript.Bid(
                    viewer: Int(words[1])!, value: Double(words[2])!,
                    milliseconds: words.count > 4 ? milliseconds(words[4]) : nil, position: Int(words[3].dropFirst())!))
        }
        let place = words[0].split { "@-".contains($0) }.map { Int($0)! }
        var hit = RoomHit(
            rule: 0, part: place[0], stream: 0, bytes: place[1] * 3..<place[2] * 3, position: place[1]..<place[2],
            milliseconds: nil, status: .violation, evidence: 0)
        for word in words.dropFirst() {
            switch word.first! {
            case "?": hit.status = .needsProof
            case "-": hit.lowered = Int(word.dropFirst())!
            case "=": hit.wordingKey = String(word.dropFirst())
            case "r": hit.rule = Int(word.dropFirst())!
            case "#":
                let digits = word.dropFirst().prefix { $0.isNumber || $0 == "." }
                hit.figures.append(
                    .init(value: Double(digits)!, unitKey: String(word.dropFirst(1 + digits.count))))
            default: hit.milliseconds = milliseconds(word)
            }
        }
        return .hear(hit)
    }

    private static func milliseconds(_ word: Substring) -> Int64 { Int64(Double(word.dropLast())! * 1000) }
}
