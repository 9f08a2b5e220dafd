import Foundation
import GavelDiagnostics
import GavelReporting
import Testing

@testable import GavelWorkbench

@Suite struct WhyTests {
    private static let folder = FileManager.default.temporaryDirectory.appending(path: "gavel-why-\(UUID().uuidString)")

    private static let transcript = """
        {"room":"a","t":1,"speaker":"host","text":"家人们全网"}
        {"room":"a","t":2,"speaker":"viewer:小雨","text":"全网最低价吗"}
        {"room":"a","t":2.5,"speaker":"host","text":"最低价。今天就这样说了。"}

        {"room":"b","t":3,"speaker":"host","text":"只剩三单\\u001b[31m，打13812345678"}
        """

    /// A file of that content, in a folder of the tests.
    private static func file(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        // Tests run beside each other, and may write the same file.
        try Data(text.utf8).write(to: file, options: .atomic)
        return file.path
    }

    private static func run(_ arguments: [String], _ language: ReportLanguage = .en, json: Bool = false)
        -> CommandOutcome
    {
        var run = WhyRun(arguments)
        // Paths of temporary files are long in one place and short in another: no line with one may wrap.
        let isOfFile = arguments[0].hasPrefix(folder.path)
        run.report = ReportOptions(language: language, width: isOfFile ? 400 : 80)
        run.writesJSON = json
        return run.run(WhyRules.lexicon)
    }

    private static func object(_ arguments: [String]) throws -> [String: Any] {
        let text = run(arguments, json: true).output
        #expect(text.hasSuffix("}\n") && !text.dropLast().contains("\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func findings(_ object: [String: Any]) -> [[String: Any]] {
        (object["phrases"] as? [[String: Any]] ?? []).flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    }

    @Test(arguments: ReportLanguage.allCases)
    func pagesAreAsWritten(language: ReportLanguage) throws {
        let path = try Self.file("room.jsonl", Self.transcript)
        let arguments: [[String]] = [
            ["我不敢说全网最低价"], ["我不敢说全网最低但是你去比"], ["这不是真的全网最低价，来源是年报"], ["希望全網最低"], ["全网那个最低价"],
            ["全网真的最低价"], ["死活不退"], ["只剩最后四十九单"], ["我第一次来"], ["全网最底价"], ["全网卖得都不算贵的最低价"], ["只剩下五十单"], ["全网最低价来源是年报"],
            ["今天天气不错"], ["家人们全网", "最低价"], [path], ["\(path):1"], ["\(path):2"], ["\(path):5"],
        ]
        let pages = arguments.map { "$ gavel why \($0.joined(separator: " "))\n" + Self.run($0, language).output }
        let text = pages.joined(separator: "\n========\n").replacing(Self.folder.path, with: "")
        #expect(try Golden.file("why.\(language.rawValue).txt", text) == text)
    }

    @Test(
        arguments: [
            ("我不敢说全网最低价", "exempt", "denied"), ("我不敢说全网最低但是你去比", "violation", nil),
            ("全网最低价来源是年报", "needs-proof", "sourced"), ("希望全网最低", "violation", "mere-wish"),
        ])
    func theGuardThatDecidesIsNamed(text: String, status: String, by: String?) throws {
        let finding = try #require(Self.findings(try Self.object([text])).first)
        #expect(finding["status"] as? String == status)
        #expect(finding["guard"] as? String == by)
    }

    @Test func theCancellerAndItsCueAreNamed() throws {
        let finding = try #require(Self.findings(try Self.object(["我不敢说全网最低但是你去比"])).first)
        let guards = try #require(finding["guards"] as? [[String: Any]])
        #expect(guards[0]["result"] as? String == "cancelled")
        #expect(guards[0]["cancelled_by"] as? String == "hinting")
        let canceller = try #require((guards[0]["cancellers"] as? [[String: Any]])?.first)
        let window = try #require((canceller["windows"] as? [[String: Any]])?.first)
        #expect(window["text"] as? String == "但是你去比")
        let cue = try #require((window["cues"] as? [[String: Any]])?.first)
        #expect(cue["text"] as? String == "去比")
        #expect(cue["after"] as? String == "但是")
    }

    @Test func stepsAreToldOneByOne() throws {
        let finding = try #require(Self.findings(try Self.object(["只剩最后四十九单"])).first)
        let match = try #require(finding["match"] as? [String: Any])
        let steps = try #require(match["steps"] as? [[String: Any]])
        #expect(steps.map { $0["kind"] as? String } == ["literal", "gap", "number", "literal"])
        #expect(steps.map { $0["text"] as? String } == ["只剩", "最后", "四十九", "单"])
        #expect(steps[2]["value"] as? String == "49")
        #expect(steps.count { $0["anchor"] as? Bool == true } == 1)
    }

    @Test func aFileTellsOfItsFindingsAndALineOfItsOwn() throws {
        let path = try Self.file("lines.jsonl", Self.transcript)
        func lines(_ argument: String) throws -> [[Int]] {
            Self.findings(try Self.object([argument])).compactMap { $0["lines"] as? [Int] }
        }
        #expect(try lines(path) == [[1, 3], [5]])
        #expect(try lines("\(path):3") == [[1, 3]])
        #expect(try lines("\(path):5") == [[5]])
        #expect(try Self.object(["\(path):2"])["fate"] as? String == "viewer")
    }

    /// Nothing drives the terminal, and no mobile number is shown, whatever it stands in.
    @Test(arguments: ReportLanguage.allCases)
    func wordsAreSafeToShow(language: ReportLanguage) throws {
        let words = ["只剩\u{1B}[2J三单，打13812345678全网最低价"]
        for output in [Self.run(words, language).output, Self.run(words, language, json: true).output] {
            #expect(!output.contains("\u{1B}") && !output.contains("12345678"))
            #expect(output.contains("138****5678"))
        }
    }

    @Test(
        arguments: [
            (["nowhere.jsonl"], "no such file"), (["nowhere.jsonl:3"], "no such file"), (["/"], "not a file"),
            (["FILE:4"], "line 4 of"), (["FILE:99"], "the last one is on line 5"), (["EMPTY"], "holds no segment"),
        ])
    func whatCannotBeReadIsSaid(arguments: [String], message: String) throws {
        let file = try Self.file("said.jsonl", Self.transcript)
        let empty = try Self.file("empty.jsonl", "\n")
        let outcome = Self.run(arguments.map { $0.replacing("FILE", with: file).replacing("EMPTY", with: empty) })
        #expect(outcome.status == .unreadable)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    @Test(arguments: [("", false), ("……！", false), (" \n", false), ("价", true), ("a", true)])
    func wordsAreAskedFor(text: String, holds: Bool) {
        #expect(WhyRun.holdsWords([text]) == holds)
    }
}
