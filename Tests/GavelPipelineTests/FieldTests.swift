import Testing

/// Options about what is read and what goes through: mapping, carrying, encodings, broken lines.
@Suite struct FieldTests {
    @Test func brokenLinesHideNoNeighbour() throws {
        let outcome = try GavelProgram().scan(
            input: TestRules.line("一号全网最低价") + "{\"room\":\"甲\",\"text\":\"全网\n[]\n"
                + TestRules.line("二号全网最低价"))
        #expect(outcome.status == 2)
        #expect(try outcome.quotes() == ["全网最低价", "全网最低价"])
        #expect(try outcome.summary()["reasons"] as? [String] == ["invalid-json", "not-an-object"])
        #expect(outcome.errors.contains("-:2") && outcome.errors.contains("-:3"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("全网"))
    }

    @Test func carriedFieldsGoThrough() throws {
        let outcome = try GavelProgram().scan(
            ["--carry", "replay,shop.id"],
            input: TestRules.line("这是全网最低价", "\"replay\":\"https://example.com/1\",\"shop\":{\"id\":7},"))
        let carried = try #require(try outcome.findings().first?["carried"] as? [String: Any], "\(outcome.output)")
        #expect(carried["replay"] as? String == "https://example.com/1")
        #expect(carried["shop.id"] as? Int == 7, "\(carried)")
    }

    @Test func mappedFieldsAreRead() throws {
        let outcome = try GavelProgram().scan(
            ["--map", "text=result.text", "--map", "room=live_id"],
            input: "{\"live_id\":\"乙\",\"result\":{\"text\":\"这是全网最低价\"}}\n")
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(try outcome.findings().compactMap { $0["room"] as? String } == ["乙"])
    }

    @Test func anotherEncodingIsRead() throws {
        let program = try GavelProgram()
        // 全网最低价 in GBK
        let words: [UInt8] = [0xC8, 0xAB, 0xCD, 0xF8, 0xD7, 0xEE, 0xB5, 0xCD, 0xBC, 0xDB]
        try program.write(Array("{\"room\":\"a\",\"text\":\"".utf8) + words + Array("\"}\n".utf8), to: "gbk.jsonl")
        let outcome = try program.scan(["--encoding", "gbk", "gbk.jsonl"])
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(try outcome.quotes() == ["全网最低价"])

        let misread = try program.scan(["gbk.jsonl"])
        #expect(misread.status == 2)
        #expect(try misread.summary()["reasons"] as? [String] == ["invalid-utf8"])
    }

    @Test func exemptFindingsAreCountedOrShown() throws {
        let input = TestRules.line("全网最低价是违规的")
        let hidden = try GavelProgram().scan(input: input)
        #expect(try hidden.quotes().isEmpty)
        let suppressed = try hidden.summary()["suppressed"] as? [String: Any]
        #expect(suppressed?["exempt"] as? Int == 1)
        let shown = try GavelProgram().scan(["--show-exempt"], input: input)
        #expect(try shown.findings().compactMap { $0["guard"] as? String } == ["called-unlawful"])
    }
}
