import Foundation

/// The command: sets up, measures, compares the counts, and only then reports.
@main
struct GavelBench {
    static func main() {
        do {
            let options = try BenchOptions(Array(CommandLine.arguments.dropFirst()))
            if options.wantsHelp {
                print(BenchOptions.usage)
            } else {
                try BenchRun(options).run()
            }
        } catch {
            FileHandle.standardError.write(Data("gavel-bench: \(error.message)\n".utf8))
            if error.code == .usage { FileHandle.standardError.write(Data("\(BenchOptions.usage)\n".utf8)) }
            exit(error.code.rawValue)
        }
    }
}
