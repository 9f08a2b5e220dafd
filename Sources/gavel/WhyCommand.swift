import ArgumentParser
import GavelWorkbench

/// `gavel why`
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Why is something found in these words, or not? 为什么命中，为什么不命中。",
        discussion: """
            Shows the words as they are matched, each finding with the pattern and the steps that matched, every guard with \
            the window it looked at and the cue it found, what was dropped and why, and, where nothing is found, what came \
            nearest.

              gavel why '我不敢说全网最低价'            # which guard exempts it?
              gavel why '我不敢说全网最低但是你去比'    # and why does it fire here?
              gavel why '家人们全网' '最低价'           # two segments of one seller
              gavel why room.jsonl                      # every finding of a transcript
              gavel why room.jsonl:12                   # what line 12 takes part in

            What names a file that exists is a file; everything else is words, but for a name such as x.jsonl, which has to \
            exist.

            Exit codes: 0 explained, 2 the file, its line or the rules could not be read, 64 wrong usage.
            """)

    @Argument(
        help: ArgumentHelp(
            "What is said, each a segment of one seller; or a transcript, or a line of it.",
            valueName: "text|file[:line]"))
    var words: [String]

    @OptionGroup var lexicon: LexiconOptions

    @Option(help: ArgumentHelp("text or json.", valueName: "kind"))
    var output: PageKind = .text

    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard WhyRun.holdsWords(words) else {
            throw ValidationError("there is no word to explain: give what is said, as in gavel why '全网最低价'")
        }
    }

    func run() throws {
        var run = WhyRun(words)
        run.writesJSON = output == .json
        run.report = display.report
        try run.run(try lexicon.load(display)).show()
    }
}
