import GavelDiagnostics
import Testing

@testable import GavelWorkbench

/// What is wrong with a line, and what is said about it.
struct BrokenCase: Sendable, CustomTestStringConvertible {
    var line: String
    var code: String
    /// One-based, in characters.
    var column: Int
    var en: String
    var zh: String
    /// Part of the remedy in English; empty when there is none.
    var help = ""

    var testDescription: String { "\(code) \(en)" }
}

@Suite struct CaseReaderTests {
    static let broken: [BrokenCase] = [
        BrokenCase(
            line: #"{"id":"c","segments":[{"text":"好"}],"expect":[]"#, code: "C001", column: 48,
            en: "expected , }, got the end of the line", zh: "应为 , }，找到的是 行末", help: "check quotes"),
        BrokenCase(
            line: #"{"id":"c 好}"#, code: "C001", column: 7, en: "a quote is still open at the end of the line",
            zh: "引号到行末还没有闭合", help: #"write \""#),
        BrokenCase(line: "[1]", code: "C002", column: 1, en: "expected an object, got a list", zh: "应为对象，找到的是列表"),
        BrokenCase(
            line: #"{"id":"c","id":"d","segments":[{"text":"好"}],"expect":[]}"#, code: "C003", column: 11,
            en: "duplicate key \"id\"", zh: "键“id”重复", help: "keep one"),
        BrokenCase(
            line: #"{"id":"c","segment":[],"segments":[{"text":"好"}],"expect":[]}"#, code: "C004", column: 11,
            en: "unknown key \"segment\"", zh: "不认识的键“segment”", help: "did you mean \"segments\"?"),
        BrokenCase(
            line: #"{"id":"好","segments":[{"text":"好","vol":1}],"expect":[]}"#, code: "C004", column: 35,
            en: "unknown key \"vol\"", zh: "不认识的键“vol”", help: "the keys here are t, t_end, start_ms"),
        BrokenCase(
            line:
                #"{"id":"c","segments":[{"text":"第一"}],"expect":[{"category":"absolute-terms","quot":"第一","quote":"第一"}]}"#,
            code: "C004", column: 77, en: "unknown key \"quot\"", zh: "不认识的键“quot”", help: "did you mean \"quote\"?"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"text":"好"}]}"#, code: "C005", column: 1, en: "missing key \"expect\"",
            zh: "缺少键“expect”", help: "add \"expect\": …"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"t":1}],"expect":[]}"#, code: "C005", column: 23, en: "missing key \"text\"",
            zh: "缺少键“text”", help: "add \"text\": …"),
        BrokenCase(
            line: #"{"id":7,"segments":[{"text":"好"}],"expect":[]}"#, code: "C006", column: 7,
            en: "expected text, got the number 7", zh: "应为文字，找到的是数 7"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"t":"1","text":"好"}],"expect":[]}"#, code: "C006", column: 28,
            en: "expected a number of seconds, got \"1\"", zh: "应为秒数，找到的是“1”"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"start_ms":1e300,"text":"好"}],"expect":[]}"#, code: "C006", column: 35,
            en: "expected a number of milliseconds, got the number 1e300", zh: "应为毫秒数，找到的是数 1e300"),
        BrokenCase(
            line: #"{"id":"c","segments":["好"],"expect":[]}"#, code: "C006", column: 23,
            en: "expected an object, got \"好\"", zh: "应为对象，找到的是“好”"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"text":"好"}],"expect":null}"#, code: "C006", column: 46,
            en: "expected a list, got null", zh: "应为列表，找到的是空值"),
        BrokenCase(
            line:
                #"{"id":"c","segments":[{"text":"第一"}],"expect":[{"category":"absolute-terms","quote":"第一","grade_min":1.5}]}"#,
            code: "C006", column: 102, en: "expected a whole number, got the number 1.5", zh: "应为整数，找到的是数 1.5"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"text":" 　"}],"expect":[]}"#, code: "C007", column: 31,
            en: "the text is blank",
            zh: "文字是空的"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"text":"第一"}],"expect":[{"category":"absolute-terms","quote":"第二"}]}"#,
            code: "C009",
            column: 85, en: "the seller side does not say \"第二\"", zh: "卖方的话里没有“第二”", help: "copy the words"),
        BrokenCase(
            line:
                #"{"id":"c","segments":[{"text":"好"},{"speaker":"viewer","text":"第一"}],"expect":[{"category":"absolute-terms","quote":"第一"}]}"#,
            code: "C009", column: 117, en: "the seller side does not say \"第一\"", zh: "卖方的话里没有“第一”",
            help: "a viewer says it"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"text":"第一"}],"expect":[{"category":"absolute-term","quote":"第一"}]}"#,
            code: "C010",
            column: 60, en: "unknown category \"absolute-term\"", zh: "没有类别“absolute-term”",
            help: "did you mean \"absolute-terms\"?"),
        BrokenCase(
            line:
                #"{"id":"c","segments":[{"text":"第一"}],"expect":[{"category":"relic-claim","quote":"第一","accept":["shouting"]}]}"#,
            code: "C010", column: 97, en: "unknown category \"shouting\"", zh: "没有类别“shouting”",
            help: "there are absolute-terms, hype-shouting, relic-claim"),
        BrokenCase(
            line:
                #"{"id":"c","segments":[{"text":"第一"}],"expect":[{"category":"absolute-terms","quote":"第一","grade_min":5}]}"#,
            code: "C011", column: 102, en: "expected a grade of 1 to 4, got 5", zh: "等级应在 1 到 4 之间，写的是 5",
            help: "1 is notice"),
        BrokenCase(
            line: #"{"id":"c","segments":[{"role":"hots","text":"好"}],"expect":[]}"#, code: "C016", column: 31,
            en: "unknown role \"hots\"", zh: "没有角色“hots”", help: "did you mean \"host\"?"),
        BrokenCase(
            line: #"{"id":"c","segments":[],"expect":[]}"#, code: "C017", column: 22, en: "there is no segment",
            zh: "一段话也没有", help: "one segment at least"),
    ]

    @Test(arguments: broken)
    func mistakesAreToldExactly(broken: BrokenCase) throws {
        let reading = WorkbenchRules.read("", broken.line)
        #expect(!reading.isReadable)
        #expect(reading.diagnostics.map(\.code.id) == [broken.code])
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.place.file == "cases.ndjson")
        #expect(diagnostic.place.line == 2)
        #expect(diagnostic.place.column == broken.column)
        #expect(diagnostic.message.en == broken.en)
        #expect(diagnostic.message.zh == broken.zh)
        #expect(diagnostic.help?.en.contains(broken.help) ?? broken.help.isEmpty)
    }

    /// Those that are about more than a line, or about bytes, have tests of their own below.
    @Test func everyCodeHasATest() {
        let elsewhere: Set = ["C008", "C012", "C013", "C014", "C015"]
        #expect(Set(DiagnosticCode.ofCases.map(\.id)) == Set(Self.broken.map(\.code)).union(elsewhere))
    }

    @Test func idsAreUniqueOverAllFiles() throws {
        let line = Array(WorkbenchRules.line("c", ["好"]).utf8)
        let reading = CaseReader(categories: []).read([
            CaseFile(path: "a.ndjson", bytes: line), CaseFile(path: "b.ndjson", bytes: Array("\n".utf8) + line),
        ])
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(reading.diagnostics.count == 1)
        #expect(diagnostic.code.id == "C008")
        #expect(diagnostic.place.description == "b.ndjson:2:7")
        #expect(diagnostic.notes.map(\.place.description) == ["a.ndjson:1:7"])
    }

    @Test func filesThatCannotBeReadAreNotSkipped() {
        var log = DiagnosticLog()
        #expect(CaseFile.read(["/nowhere/cases.ndjson"], log: &log).isEmpty)
        let reading = CaseReader(categories: [], log: log).read([])
        #expect(reading.diagnostics.map(\.code.id) == ["C012"])
        #expect(!reading.isReadable)
    }

    @Test(arguments: ["", "\n \n"])
    func noCaseIsAnError(content: String) {
        #expect(WorkbenchRules.read(content).diagnostics.map(\.code.id) == ["C013"])
    }

    @Test func badBytesAndLongLinesSayWhere() {
        let bytes = Array("{}\n好".utf8) + [0xC4, 0xE3]
        let bad = CaseReader(categories: []).read([CaseFile(path: "a", bytes: bytes)])
        #expect(bad.diagnostics.last?.code.id == "C014")
        #expect(bad.diagnostics.last?.place.description == "a:2:2")
        let long = Array(repeating: UInt8(ascii: "["), count: CaseReader.maximumLineByteCount + 1)
        let reading = CaseReader(categories: []).read([CaseFile(path: "a", bytes: long)])
        #expect(reading.diagnostics.map(\.code.id) == ["C015"])
    }

    @Test func allMistakesAreToldAtOnce() {
        let reading = WorkbenchRules.read("{", #"{"id":1}"#, WorkbenchRules.line("fine", ["好"]))
        #expect(reading.diagnostics.map(\.place.line) == [1, 2, 2, 2])
        #expect(reading.cases.map(\.id) == ["fine"])
    }

    @Test func aWholeCaseIsRead() throws {
        let read = try WorkbenchRules.evaluationCase(
            #"{"id":"c","sector":"jade","tags":["b","a","b"],"segments":[{"t":1.5,"t_end":2.25,"speaker":"host","text":"全网"},"#
                + #"{"start_ms":3000,"t":9,"end_ms":4000,"speaker":"甲","role":"助播","text":"最低"}],"#
                + #""expect":[{"category":"absolute-terms","quote":"全网|最低","grade_min":3,"accept":["hype-shouting"]}]}"#
        )
        #expect(read.sector == "jade")
        #expect(read.tags == ["a", "b"])
        #expect(read.segments.map(\.startMilliseconds) == [1500, 3000])
        #expect(read.segments.map(\.endMilliseconds) == [2250, 4000])
        #expect(read.segments.map(\.role) == [.host, .assistant])
        #expect(Set(read.segments.map(\.room)) == ["c"])
        let expectation = try #require(read.expectations.first)
        #expect(expectation.minimumGrade == .serious)
        #expect(expectation.accepted == ["hype-shouting"])
        #expect(expectation.places.map { $0.parts.map(\.segment) } == [[0, 1]])
        #expect(!read.isClean)
    }

    @Test func byteOrderMarksAndCarriageReturnsDoNoHarm() {
        let bytes = [0xEF, 0xBB, 0xBF] + Array((WorkbenchRules.line("a", ["好"]) + "\r\n").utf8)
        let reading = CaseReader(categories: []).read([CaseFile(path: "a", bytes: bytes)])
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.cases.count == 1)
    }
}
