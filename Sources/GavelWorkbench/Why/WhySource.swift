import Foundation
import GavelDiagnostics
import GavelIngest
import GavelTranscript

/// What is to be explained.
struct WhySource {
    enum Subject: Sendable, Hashable {
        /// Segments of one seller.
        case texts([String])
        /// A transcript, or what a line of it takes part in.
        case file(String, line: Int?)
    }
    var subject: Subject
    /// Every segment has a line of its own: its line in the file, or its number.
    var batch: SegmentBatch
    /// What was odd about the lines of a file.
    var issues: [Issue]
    /// Index of the segment of the line that was asked for.
    var focus: Int?

    /// A name that exists is a file; one that could only be a name, and does not exist, is a mistake; else it is a text.
    static func subject(of arguments: [String]) throws(WhyFailure) -> Subject {
        guard arguments.count == 1 else { return .texts(arguments) }
        let argument = arguments[0]
        if FileManager.default.fileExists(atPath: argument) { return .file(argument, line: nil) }
        if let parts = argument.wholeMatch(of: /(?s)(.+):([0-9]{1,9})/), let line = Int(parts.2),
            FileManager.default.fileExists(atPath: String(parts.1))
        {
            return .file(String(parts.1), line: line)
        }
        if argument.wholeMatch(of: /\S+\.(jsonl|ndjson|json|txt)(:[0-9]+)?/) != nil { throw .noFile(argument) }
        return .texts(arguments)
    }

    init(_ subject: Subject) throws(WhyFailure) {
        self.subject = subject
        batch = SegmentBatch()
        issues = []
        switch subject {
        case .texts(let texts):
            for (index, text) in texts.enumerated() {
                batch.append(Segment(speaker: "host", text: text), at: SourcePlace(line: index + 1))
            }
        case .file(let path, let line):
            try read(path)
            if let line { focus = try segment(at: line, of: path) }
        }
    }

    private mutating func read(_ path: String) throws(WhyFailure) {
        switch CaseFile.content(of: path) {
        case .failure(let refusal): throw .unreadable(path, refusal.message)
        case .success(let bytes):
            var reader = TranscriptReader()
            reader.read(bytes, into: &batch, issues: &issues)
            reader.finish(into: &batch, issues: &issues)
        }
        guard !batch.isEmpty else { throw .noSegments(path) }
    }

    private func segment(at line: Int, of path: String) throws(WhyFailure) -> Int {
        if let index = batch.headers.firstIndex(where: { $0.line == line }) { return index }
        let nearest = batch.headers.map(\.line).min { abs($0 - line) < abs($1 - line) } ?? 0
        throw .noSegmentAt(line: line, of: path, nearest: nearest, last: batch.headers.last?.line ?? 0)
    }
}
