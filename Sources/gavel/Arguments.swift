import ArgumentParser
import GavelIngest
import GavelLexicon
import GavelPipeline
import GavelScanning

// The values of flags, as they are written on the command line.

enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case auto, ndjson, text
    var value: ReaderOptions.Format {
        switch self {
        case .auto: .auto
        case .ndjson: .ndjson
        case .text: .text
        }
    }
}

enum InputEncoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case gb18030
    case gbk
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// GBK is the part of GB18030 that came first.
    var value: ReaderOptions.Encoding {
        switch self {
        case .utf8: .utf8
        case .gb18030, .gbk: .gb18030
        case .utf16: .utf16
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        }
    }
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
