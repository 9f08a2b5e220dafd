import ArgumentParser

@main
struct Gavel: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "gavel")
}
