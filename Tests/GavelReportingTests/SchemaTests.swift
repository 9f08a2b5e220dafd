import GavelReporting
import GavelScanning
import GavelTestSupport
import Testing

@Suite struct SchemaTests {
    static let options = ReportOptions(sourceNames: ["live.ndjson"])

    @Test(arguments: Finding.Status.allCases, [ReportOptions(), options])
    func findingsAreValid(status: Finding.Status, options: ReportOptions) throws {
        let record = try JSONValue(parsing: Fixtures.ndjson(Fixtures.finding(status), options))
        #expect(try JSONSchema(named: "finding").errors(in: record) == [])
    }

    @Test func summariesAreValid() throws {
        let schema = try JSONSchema(named: "summary")
        for summary in [Fixtures.summary(), Fixtures.fullSummary] {
            #expect(schema.errors(in: try JSONValue(parsing: Fixtures.ndjson(summary))) == [])
            #expect(schema.errors(in: try JSONValue(parsing: Fixtures.ndjson(summary, Self.options))) == [])
        }
    }

    /// A record with every optional field has exactly the schema's properties, at the top and in its objects.
    @Test func recordsHaveAllOfTheSchemasProperties() throws {
        let finding = try JSONValue(parsing: Fixtures.ndjson(Fixtures.fullFinding, Self.options))
        let findingSchema = try JSONSchema(named: "finding")
        #expect(findingSchema.errors(in: finding) == [])
        let properties = findingSchema.root["properties"]!
        #expect(Set(finding.members!.keys) == Set(properties.members!.keys))
        #expect(
            Set(finding["source"]!.members!.keys) == Set(properties["source"]!["properties"]!.members!.keys))
        #expect(
            Set(finding["segments"]!.elements![0].members!.keys)
                == Set(findingSchema.root["$defs"]!["piece"]!["properties"]!.members!.keys))
        #expect(
            Set(finding["parts"]!.elements![0].members!.keys)
                == Set(properties["parts"]!["items"]!["properties"]!.members!.keys))

        let summary = try JSONValue(parsing: Fixtures.ndjson(Fixtures.fullSummary, Self.options))
        let summarySchema = try JSONSchema(named: "summary")
        #expect(Set(summary.members!.keys) == Set(summarySchema.root["properties"]!.members!.keys))
    }

    /// A record with nothing optional has exactly what the schema requires.
    @Test func leastRecordsHaveWhatIsRequired() throws {
        let finding = try JSONValue(parsing: Fixtures.ndjson(Fixtures.finding()))
        let required = try JSONSchema(named: "finding").root["required"]!.elements!.map { $0.text! }
        #expect(finding.members!.keys.sorted() == required.sorted())
    }

    @Test(arguments: [
        (#"{"schema":"gavel.finding/2"}"#, "const"), (#"{"grade":5}"#, "maximum"), (#"{"settled":1}"#, "type"),
        (#"{"other":1}"#, "other is not allowed"), (#"{"via":["magic"]}"#, "enum"), (#"{}"#, "room is missing"),
        (#"{"segments":[{"ordinal":0,"bytes":[1],"scalars":[0,1]}]}"#, "minItems"),
    ])
    func theSchemaRefusesWhatIsNoFinding(json: String, reason: String) throws {
        let errors = try JSONSchema(named: "finding").errors(in: JSONValue(parsing: json))
        #expect(errors.contains { $0.contains(reason) })
    }

    @Test(arguments: [
        #"{"text":"家人们好"}"#,
        #"{"room":"r","seq":1,"rev":0,"final":true,"t":1.5,"speaker":"host","text":"好","unknown":{"a":1}}"#,
        #"{"type":"price","item":{"id":1},"start_ms":5,"volume_db":-12.5}"#,
    ])
    func inputIsDescribed(json: String) throws {
        #expect(try JSONSchema(named: "segment").errors(in: JSONValue(parsing: json)) == [])
    }
}
