import Foundation
import Testing

/// The built program, run as a user runs it, in a folder of its own that goes with the value.
final class GavelProgram {
    /// How a run ended.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String

        /// One object a line of the output.
        func records() throws -> [[String: Any]] { try GavelProgram.records(output) }
        func findings() throws -> [[String: Any]] { try records().filter { $0["revision"] != nil } }
        func quotes() throws -> [String] { try findings().compactMap { $0["quote"] as? String } }
        /// The last summary.
        func summary() throws -> [String: Any] {
            let summaries = try records().filter { $0["schema"] as? String == "gavel.summary/1" }
            return try #require(summaries.last, "\(errors)")
        }
    }

    /// It lies beside the tests, in whatever folder they were built.
    static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "gavel")

    let folder: URL

    /// Makes the folder, with the rules of the tests in it.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "gavel-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(TestRules.pack, to: "rules.yaml")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: folder.appending(path: name))
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    /// Runs `gavel` in the folder to its end, with `input` as a file on standard input.
    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        try write(input, to: "standard-input")
        let process = try start(
            arguments, input: try FileHandle(forReadingFrom: folder.appending(path: "standard-input")))
        process.waitUntilExit()
        return try outcome(of: process)
    }

    /// Runs `gavel scan` with the rules of the tests.
    func scan(_ arguments: [String] = [], input: String = "") throws -> Outcome {
        try run(["scan", "--lexicon", "rules.yaml", "--output", "ndjson"] + arguments, input: input)
    }

    /// Runs a shell's command line in the folder; `$GAVEL` is the program.
    func shell(_ command: String) throws -> Outcome {
        let process = try start(["-c", command], executable: URL(filePath: "/bin/sh"), input: FileHandle.nullDevice)
        process.waitUntilExit()
        return try outcome(of: process)
    }

    /// Starts without waiting. What it writes goes to the files `output` and `errors`.
    func start(
        _ arguments: [String], executable: URL = GavelProgram.executable, input: Any
    ) throws -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        for name in ["GAVEL_LEXICON", "LC_MESSAGES", "LANG"] { environment[name] = nil }
        environment["LC_ALL"] = "C"
        environment["GAVEL"] = GavelProgram.executable.path
        process.environment = environment
        process.standardInput = input
        process.standardOutput = try file("output")
        process.standardError = try file("errors")
        try process.run()
        return process
    }

    func outcome(of process: Process) throws -> Outcome {
        Outcome(status: process.terminationStatus, output: try read("output"), errors: try read("errors"))
    }

    static func records(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(object as? [String: Any])
        }
    }

    private func file(_ name: String) throws -> FileHandle {
        try write("", to: name)
        return try FileHandle(forWritingTo: folder.appending(path: name))
    }
}
