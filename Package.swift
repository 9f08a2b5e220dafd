// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6 mode, strict memory safety, no warning survives.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
]

/// Dependencies point down only; `Tests/ArchitectureTests` reads this file and the imports and holds them to it.
let package = Package(
    name: "gavel",
    products: [
        .library(name: "Gavel", targets: ["Gavel"]),
        .executable(name: "gavel", targets: ["gavel"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(name: "GavelTranscript", swiftSettings: strict),
        .target(
            name: "GavelDigest", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "GavelDiagnostics", dependencies: ["GavelTranscript"], swiftSettings: strict),
        .target(name: "GavelFolding", dependencies: ["GavelTranscript"], swiftSettings: strict),
        .target(
            name: "GavelDocument",
            dependencies: ["GavelDiagnostics", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(name: "GavelMatching", dependencies: ["GavelFolding"], swiftSettings: strict),
        .target(name: "CPacks"),
        .target(
            name: "GavelLexicon",
            dependencies: ["GavelMatching", "GavelDocument", "GavelDigest", "CPacks"],
            swiftSettings: strict),
        .target(
            name: "GavelScanning", dependencies: ["GavelLexicon", "GavelDigest"],
            swiftSettings: strict),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .target(name: "GavelRegex", dependencies: ["CPCRE2"], swiftSettings: strict),
        .target(
            name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(
            name: "GavelIngest", dependencies: ["GavelTranscript", "CSimdJSON"],
            swiftSettings: strict),
        .target(
            name: "GavelReporting", dependencies: ["GavelScanning", "GavelDiagnostics"],
            swiftSettings: strict),
        .target(
            name: "GavelPipeline", dependencies: ["GavelIngest", "GavelReporting", "GavelScanning"],
            swiftSettings: strict),
        .target(
            name: "GavelWorkbench",
            dependencies: ["GavelScanning", "GavelDiagnostics", "GavelReporting", "GavelIngest"],
            swiftSettings: strict),
        .target(name: "Gavel", dependencies: ["GavelScanning"], swiftSettings: strict),
        .executableTarget(
            name: "gavel",
            dependencies: [
                "Gavel", "GavelPipeline", "GavelWorkbench",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "GavelTestSupport", dependencies: ["GavelScanning"],
            path: "Tests/GavelTestSupport", swiftSettings: strict),
        .testTarget(name: "GavelTranscriptTests", dependencies: ["GavelTranscript"], swiftSettings: strict),
        .testTarget(name: "GavelFoldingTests", dependencies: ["GavelFolding"], swiftSettings: strict),
        .testTarget(
            name: "GavelScanningTests",
            dependencies: ["GavelScanning", "GavelIngest", "GavelReporting", "GavelTestSupport"], swiftSettings: strict),
        .testTarget(name: "GavelMatchingTests", dependencies: ["GavelMatching"], swiftSettings: strict),
        .testTarget(name: "GavelRegexTests", dependencies: ["GavelRegex", "CPCRE2"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(name: "EmbeddingTests", dependencies: ["Gavel"], swiftSettings: strict),
        .testTarget(
            name: "GavelReportingTests", dependencies: ["GavelReporting", "GavelTestSupport"], swiftSettings: strict),
        .testTarget(name: "GavelOracleTests", dependencies: ["GavelTestSupport"], swiftSettings: strict),
        .testTarget(name: "GavelIngestTests", dependencies: ["GavelIngest"], swiftSettings: strict),
        .testTarget(name: "GavelDiagnosticsTests", dependencies: ["GavelDiagnostics"], swiftSettings: strict),
        .testTarget(name: "GavelDocumentTests", dependencies: ["GavelDocument"], swiftSettings: strict),
        .testTarget(
            name: "GavelLexiconTests", dependencies: ["GavelLexicon", "GavelTestSupport"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "GavelWorkbenchTests", dependencies: ["GavelWorkbench", "GavelTestSupport"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(name: "GavelPipelineTests", dependencies: ["gavel"], swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx17
)
