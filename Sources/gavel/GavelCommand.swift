import ArgumentParser

@main
struct GavelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gavel",
        abstract: "Hears unlawful selling while it is being said. 直播带货话术的广告合规扫描。",
        discussion: """
            Transcripts of live rooms go in, one timed segment after another; graded findings with their legal basis \
            and their evidence come out.

              asr | gavel scan                          # live: findings as NDJSON, as they are said
              gavel scan room.jsonl                     # a file: findings for people to read
              gavel lexicon check my-rules/             # are the rules well formed?
              gavel why '我不敢说全网最低价'            # why is it found, or not?
              gavel explain L017                        # what does a code, rule or article mean?

            Exit codes: 0 nothing found, 1 a violation was found, 2 an error or an incomplete scan, 64 wrong usage.
            """,
        subcommands: [ScanCommand.self, LexiconCommand.self, WhyCommand.self, ExplainCommand.self])

    // Not the parser's own: that one would read the rules at every start, to have their digest at hand.
    @Flag(help: "Show the version, and digest and state of the law of the rules in force.")
    var version = false

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        print(VersionText.full)
    }
}
