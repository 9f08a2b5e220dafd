import Foundation
import Testing

/// Where a run reads from and writes to, and what it says when it cannot.
@Suite struct InputOutputTests {
    static let violation = TestRules.line("这是全网最低价")

    @Test func filesAndStandardInputInTheirOrder() throws {
        let program = try GavelProgram()
        try program.write(TestRules.line("一号全网最低价"), to: "one.jsonl")
        try program.write(TestRules.line("三号全网最低价").replacing("甲", with: "乙"), to: "three.jsonl")
        let outcome = try program.scan(
            ["one.jsonl", "-", "three.jsonl"], input: Self.violation.replacing("甲", with: "丙"))
        let sources = try outcome.findings().compactMap { $0["source"] as? [String: Any] }
        let paths = Set(sources.compactMap { $0["path"] as? String })
        #expect(paths == ["one.jsonl", "-", "three.jsonl"], "\(outcome.output)\(outcome.errors)")
        #expect(outcome.status == 1)
        #expect(try outcome.summary()["segments"] as? Int == 3)
    }

    @Test func aFileThatIsNotThereHidesNoOther() throws {
        let program = try GavelProgram()
        try program.write(Self.violation, to: "one.jsonl")
        let outcome = try program.scan(["missing.jsonl", "one.jsonl"])
        #expect(outcome.status == 2)
        #expect(try outcome.quotes() == ["全网最低价"])
        #expect(outcome.errors.contains("missing.jsonl"))
    }

    @Test func reportsToFiles() throws {
        let program = try GavelProgram()
        let outcome = try program.run(
            ["scan", "--lexicon", "rules.yaml", "--output", "ndjson=found.ndjson", "--output", "text=found.txt"],
            input: Self.violation)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(try GavelProgram.records(program.read("found.ndjson")).count == 2)
        #expect(try program.read("found.txt").contains("全网最低价"))
    }

    /// Redirected input and a file are the same bytes; so is what is written, but for the name.
    @Test func aPipeWritesWhatAFileDoes() throws {
        let program = try GavelProgram()
        let text = (1...50).map { TestRules.line("第\($0)件全网最低价好不好") }.joined()
        let file = try program.scan(["--settle", "end"], input: text)
        let pipe = try program.shell(
            "cat standard-input | \"$GAVEL\" scan --lexicon rules.yaml --output ndjson --settle end")
        #expect(try file.findings().count == 50)
        #expect(pipe.status == 1)
        #expect(pipe.output == file.output)
    }

    @Test func anOutputThatCannotBeCreated() throws {
        let outcome = try GavelProgram().scan(["--output", "text=missing/found.txt"], input: Self.violation)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("cannot create missing/found.txt"), "\(outcome.errors)")
    }

    @Test func anOutputThatCannotBeWritten() throws {
        let outcome = try GavelProgram().run(
            ["scan", "--lexicon", "rules.yaml", "--output", "ndjson=/dev/full"], input: Self.violation)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("cannot write to /dev/full"), "\(outcome.errors)")
    }

    /// A reader that has seen enough ends the run by the usual signal, and nobody is told of an error.
    @Test func aClosedPipeIsSilent() throws {
        let program = try GavelProgram()
        try program.write((1...2_000).map { TestRules.line("第\($0)件全网最低价好不好") }.joined(), to: "long.jsonl")
        let outcome = try program.shell(
            "{ \"$GAVEL\" scan --lexicon rules.yaml --output ndjson long.jsonl; echo $? >status; } | head -n 1")
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(try program.read("status") == "141\n")
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test func aLexiconThatIsNotThere() throws {
        let outcome = try GavelProgram().run(["scan", "--lexicon", "missing.yaml"], input: Self.violation)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("missing.yaml"))
        #expect(outcome.errors.contains("nothing was scanned"))
    }

    @Test func aLexiconWithAnError() throws {
        let program = try GavelProgram()
        try program.write(TestRules.pack.replacing("    grade: 2\n", with: "    grade: 7\n"), to: "bad.yaml")
        let line =
            try #require(
                try program.read("bad.yaml").split(separator: "\n").firstIndex { $0.contains("grade: 7") }) + 1
        let outcome = try program.run(["scan", "--lexicon", "bad.yaml"], input: Self.violation)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("bad.yaml:\(line):12: error["), "\(outcome.errors)")
    }
}
