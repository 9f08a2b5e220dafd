import Foundation
import Testing

/// The direction of dependencies, and the one home of each third-party package.
///
/// The table is the architecture: a target may import what stands behind it, and nothing else of ours or of others.
@Suite struct DependencyTests {
    static let allowed: [String: Set<String>] = [
        "GavelTranscript": [],
        "GavelDigest": ["Crypto"],
        "GavelDiagnostics": ["GavelTranscript"],
        "GavelFolding": ["GavelTranscript"],
        "GavelDocument": ["GavelDiagnostics", "Yams"],
        "GavelMatching": ["GavelFolding"],
        "GavelRegex": ["CPCRE2"],
        "GavelLexicon": [
            "GavelMatching", "GavelFolding", "GavelDocument", "GavelDiagnostics", "GavelDigest", "CPacks",
        ],
        "GavelScanning": ["GavelLexicon", "GavelMatching", "GavelFolding", "GavelDigest", "GavelTranscript"],
        "GavelIngest": ["GavelTranscript", "CSimdJSON"],
        "GavelReporting": ["GavelScanning", "GavelLexicon", "GavelDiagnostics", "GavelTranscript"],
        "GavelPipeline": [
            "GavelIngest", "GavelReporting", "GavelScanning", "GavelLexicon", "GavelDiagnostics", "GavelTranscript",
        ],
        "GavelWorkbench": [
            "GavelScanning", "GavelReporting", "GavelIngest", "GavelLexicon", "GavelMatching", "GavelFolding",
            "GavelDiagnostics", "GavelTranscript",
        ],
        "Gavel": ["GavelScanning", "GavelLexicon", "GavelTranscript"],
        "gavel": [
            "GavelIngest", "GavelReporting", "GavelScanning", "GavelLexicon", "GavelDiagnostics", "GavelTranscript",
            "GavelPipeline", "GavelWorkbench", "ArgumentParser",
        ],
    ]
    /// Modules that come with the toolchain.
    static let system: Set<String> = ["Foundation", "Glibc", "Synchronization", "Dispatch"]
    /// Third-party modules, each with the only target that may import it.
    static let homes = [
        "Crypto": "GavelDigest", "Yams": "GavelDocument", "ArgumentParser": "gavel", "CSimdJSON": "GavelIngest",
        "CPCRE2": "GavelRegex", "CPacks": "GavelLexicon",
    ]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Modules that the Swift files of a target import.
    static func imports(of target: String) throws -> Set<String> {
        let folder = root.appending(path: "Sources/\(target)")
        var modules: Set<String> = []
        for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)!
        where file.pathExtension == "swift" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 2,
                    words[..<index].allSatisfy({ ["public", "package", "internal", "@_exported"].contains($0) }),
                    words.count > index + 1
                else { continue }
                modules.insert(String(words[words.count - 1].split(separator: ".")[0]))
            }
        }
        return modules
    }

    @Test func everyTargetIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
        #expect(Set(folders).subtracting(["CSimdJSON", "CPCRE2", "CPacks"]) == Set(Self.allowed.keys))
    }

    @Test(arguments: allowed.keys.sorted())
    func importsPointDown(target: String) throws {
        let unexpected = try Self.imports(of: target).subtracting(Self.allowed[target]!).subtracting(Self.system)
        #expect(unexpected.isEmpty, "\(target) imports \(unexpected.sorted())")
    }

    @Test(arguments: homes.keys.sorted())
    func aPackageHasOneHome(module: String) throws {
        let importers = try Self.allowed.keys.filter { try Self.imports(of: $0).contains(module) }
        #expect(importers == [Self.homes[module]!])
    }

    @Test func unsafeCodeStaysInItsFiles() throws {
        let sources = Self.root.appending(path: "Sources")
        for case let file as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)!
        where file.pathExtension == "swift" && !file.lastPathComponent.contains("+Unsafe") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
                #expect(
                    !code.split(whereSeparator: { !$0.isLetter }).contains("unsafe"),
                    "\(file.lastPathComponent):\(number + 1)")
            }
        }
    }
}
