// swift-tools-version: 6.2
import PackageDescription

/// The rules of the root package hold here too.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
]

/// A package of its own, so that users of the library and the command never build it.
let package = Package(
    name: "gavel-benchmarks",
    products: [
        .executable(name: "gavel-bench", targets: ["GavelBench"])
    ],
    dependencies: [
        .package(name: "gavel", path: "../")
    ],
    targets: [
        .executableTarget(
            name: "GavelBench", dependencies: [.product(name: "Gavel", package: "gavel")],
            resources: [.embedInCode("Expected/counts.tsv")], swiftSettings: strict)
    ]
)
