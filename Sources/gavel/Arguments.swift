import ArgumentParser
import GavelIngest
import GavelLexicon
import GavelPipeline
import GavelScanning

// The values of flags, as they are written on the command line.

extension ReaderOptions.Format: ExpressibleByArgument {}

extension ReaderOptions.Encoding: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
}

enum SettlingArgument: String, ExpressibleByArgument, CaseIterable { case auto, end }

enum FailureGrade: String, ExpressibleByArgument, CaseIterable {
    case notice, warning, serious, critical, never
    var grade: Grade? { Grade.allCases.first { $0.name == rawValue } }
}

/// `text`, `ndjson=findings.ndjson`
struct OutputArgument: ExpressibleByArgument {
    var value: ScanConfiguration.Output

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let kind = ScanConfiguration.OutputKind(rawValue: parts[0]), parts.count == 1 || !parts[1].isEmpty else {
            return nil
        }
        value = ScanConfiguration.Output(kind: kind, path: parts.count > 1 ? parts[1] : nil)
    }

    static var allValueStrings: [String] { ScanConfiguration.OutputKind.allCases.map(\.rawValue) }
}

/// `1000` segments or `10s`
struct SummaryArgument: ExpressibleByArgument {
    var value: ScanConfiguration.SummaryInterval

    init?(argument: String) {
        let isTime = argument.hasSuffix("s")
        guard let number = Int(isTime ? String(argument.dropLast()) : argument), number > 0 else { return nil }
        value = isTime ? .seconds(number) : .segments(number)
    }
}

extension ScanOptions.Emission: ExpressibleByArgument {}
