import Gavel

func findings(in speech: [String]) -> [Finding] {
    guard let lexicon = DefaultLexicon.load().lexicon else { fatalError("the built-in rules do not load") }
    let scanner = TranscriptScanner(lexicon: lexicon)
    var findings: [Finding] = []
    for text in speech {
        findings += scanner.scan(Segment(room: "teahouse", speaker: "host", text: text)).findings
    }
    return findings + scanner.finish().findings
}
