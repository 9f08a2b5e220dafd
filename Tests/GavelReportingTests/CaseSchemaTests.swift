import GavelTestSupport
import Testing

/// The published schema of a case of `gavel lexicon evaluate`.
@Suite struct CaseSchemaTests {
    @Test(arguments: [
        #"{"id":"c1","segments":[{"text":"家人们好"}],"expect":[]}"#,
        #"""
        {"id":"c2","sector":"jade","segments":[{"t":1.5,"t_end":2,"speaker":"host","role":"host","text":"好"},
        {"start_ms":5,"end_ms":9.5,"text":"好"}],"expect":[{"category":"relic-claim","quote":"好|好","grade_min":2,
        "accept":["fake-provenance-story"]}],"tags":["exempt"]}
        """#,
    ])
    func casesAreDescribed(json: String) throws {
        #expect(try JSONSchema(named: "case").errors(in: JSONValue(parsing: json)) == [])
    }

    @Test(arguments: [
        (#"{"segments":[{"text":"好"}],"expect":[]}"#, "id is missing"),
        (#"{"id":"c","segments":[{"text":"好"}]}"#, "expect is missing"),
        (#"{"id":"c","segments":[],"expect":[]}"#, "minItems"),
        (#"{"id":"","segments":[{"text":"好"}],"expect":[]}"#, "minLength"),
        (#"{"id":"c","segments":[{"txt":"好"}],"expect":[]}"#, "txt is not allowed"),
        (#"{"id":"c","segments":[{"text":"好"}],"expect":[{"category":"a"}]}"#, "quote is missing"),
        (#"{"id":"c","segments":[{"text":"好"}],"expect":[{"category":"a","quote":"好","grade_min":5}]}"#, "maximum"),
        (#"{"id":"c","segments":[{"text":"好"}],"expect":[],"note":"x"}"#, "note is not allowed"),
    ])
    func theSchemaRefusesWhatIsNoCase(json: String, reason: String) throws {
        let errors = try JSONSchema(named: "case").errors(in: JSONValue(parsing: json))
        #expect(errors.contains { $0.contains(reason) })
    }
}
