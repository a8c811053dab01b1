// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// The targets stand in the order in which the data passes through them; ARCHITECTURE.md follows
// one child along the same way, and RoostTests holds the import table against `Sources/`.
let package = Package(
    name: "roost",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "roost", targets: ["roost"]),
        .executable(name: "roost-check", targets: ["roost-check"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.2"),
    ],
    targets: [
        // Values: children, sites, classes, policy, options, outcomes.
        .target(name: "PlacementModel", swiftSettings: strict),

        // Work shared among threads, with the same results for any number of them.
        .target(name: "Parallel", swiftSettings: strict),

        // SHA-256 for the lottery and the hashes of inputs, through libsodium.
        .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
        .target(
            name: "Digests",
            dependencies: ["CSodium"],
            swiftSettings: strict,
            linkerSettings: [.linkedLibrary("sodium")]
        ),

        // Workbooks of spreadsheets -> sheets of cells, through libzip and expat.
        .systemLibrary(
            name: "CExpat",
            pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
        ),
        .systemLibrary(
            name: "CZip",
            pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
        ),
        .target(
            name: "WorkbookReader",
            dependencies: ["CExpat", "CZip"],
            swiftSettings: strict,
            linkerSettings: [.linkedLibrary("expat"), .linkedLibrary("zip")]
        ),

        // Files -> Scenario + PersonalRegister, with every fault found in one pass.
        .target(
            name: "Intake",
            dependencies: [
                "PlacementModel", "Parallel", "Digests", "WorkbookReader",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),

        // Scenario -> eligible options with itemised points.
        .target(
            name: "Points",
            dependencies: ["PlacementModel", "Parallel"],
            swiftSettings: strict
        ),

        // GLPK: the module map, the only setjmp, and the only floating point of the solver.
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
        .target(
            name: "CGLPKGuard",
            dependencies: ["CGLPK"],
            linkerSettings: [.linkedLibrary("glpk")]
        ),
        .target(name: "GLPK", dependencies: ["CGLPK", "CGLPKGuard"], swiftSettings: strict),

        // Options -> formulation -> placement with its duals.
        .target(
            name: "Solver",
            dependencies: ["PlacementModel", "Parallel", "Points", "Digests", "GLPK"],
            swiftSettings: strict
        ),

        // Reasons as data: what would have changed a child's result, why it is not somewhere, who would
        // rather have another's place, what seats and rules are worth.
        .target(
            name: "Explainer",
            dependencies: ["PlacementModel", "Parallel", "Points", "Solver"],
            swiftSettings: strict
        ),

        // What is counted in a run and found by comparing runs, as data.
        .target(
            name: "Findings",
            dependencies: ["PlacementModel", "Parallel"],
            swiftSettings: strict
        ),

        // Scenarios solved beside each other: variants compared, weights tuned.
        .target(
            name: "Laboratory",
            dependencies: [
                "PlacementModel", "Parallel", "Points", "Solver", "Explainer", "Findings",
            ],
            swiftSettings: strict
        ),

        // Sheets of cells, rules and charts as plain values.
        .target(name: "Sheets", swiftSettings: strict),

        // Plain numbers -> SVG.
        .target(name: "Charts", swiftSettings: strict),

        // Findings and reasons as text, CSV, JSON, pages and cards in Chinese and English.
        .target(
            name: "Report",
            dependencies: [
                "PlacementModel", "Parallel", "Findings", "Charts", "Sheets", "Digests",
            ],
            swiftSettings: strict
        ),

        // Sheets of cells and charts -> workbooks, through libxlsxwriter.
        .systemLibrary(
            name: "CXLSXWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
        ),
        .target(
            name: "WorkbookWriter",
            dependencies: ["Sheets", "CXLSXWriter"],
            swiftSettings: strict,
            linkerSettings: [.linkedLibrary("xlsxwriter")]
        ),

        // Made-up scenario folders of any size, the same bytes for the same seed.
        .target(
            name: "Generator",
            dependencies: ["PlacementModel", "Digests"],
            swiftSettings: strict
        ),

        // Checks a run folder from its scenario alone: no code of Points, Solver or GLPK.
        .target(
            name: "Certificate",
            dependencies: ["PlacementModel", "Digests"],
            swiftSettings: strict
        ),

        // The checker's command line.
        .executableTarget(
            name: "roost-check",
            dependencies: [
                "PlacementModel", "Parallel", "Intake", "Certificate", "Findings", "Report",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // The command line: arguments, progress, exit codes, the run folder.
        .executableTarget(
            name: "roost",
            dependencies: [
                "PlacementModel", "Parallel", "Digests", "Intake", "Points", "Solver", "Explainer",
                "Findings",
                "Laboratory", "Sheets", "Report", "WorkbookWriter", "Generator",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Rainbow", package: "Rainbow"),
            ],
            swiftSettings: strict
        ),

        // Small scenarios that tests write down in a few lines.
        .target(
            name: "ScenarioFixtures",
            dependencies: ["PlacementModel"],
            path: "Tests/ScenarioFixtures",
            swiftSettings: strict
        ),

        // What stands in the parts of a workbook's archive, for tests.
        .target(
            name: "WorkbookParts",
            dependencies: ["CZip"],
            path: "Tests/WorkbookParts",
            swiftSettings: strict,
            linkerSettings: [.linkedLibrary("zip")]
        ),

        // Workbooks that tests write down part by part.
        .target(name: "WorkbookFixtures", path: "Tests/WorkbookFixtures", swiftSettings: strict),

        .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
        .testTarget(
            name: "PlacementModelTests",
            dependencies: ["PlacementModel"],
            swiftSettings: strict
        ),
        .testTarget(name: "GLPKTests", dependencies: ["GLPK"], swiftSettings: strict),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "Intake", "Parallel", "PlacementModel", "Digests", "WorkbookReader",
                "WorkbookFixtures",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WorkbookReaderTests",
            dependencies: ["WorkbookReader", "WorkbookFixtures"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WorkbookWriterTests",
            dependencies: ["WorkbookWriter", "Sheets", "WorkbookParts"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ChartsTests",
            dependencies: ["Charts", "ScenarioFixtures"],
            exclude: ["Goldens"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "LaboratoryTests",
            dependencies: [
                "Laboratory", "Findings", "Explainer", "Solver", "Points", "PlacementModel",
                "ScenarioFixtures",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PointsTests",
            dependencies: ["Points", "Parallel", "PlacementModel", "ScenarioFixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SolverTests",
            dependencies: [
                "Solver", "Parallel", "Laboratory", "Findings", "Certificate", "GLPK", "Points",
                "PlacementModel", "Digests", "ScenarioFixtures",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ExplainerTests",
            dependencies: [
                "Explainer", "Solver", "Points", "Findings", "Report", "PlacementModel",
                "ScenarioFixtures",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReportTests",
            dependencies: [
                "Report", "Findings", "Charts", "Sheets", "Digests", "Parallel", "PlacementModel",
            ],
            exclude: ["Goldens"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GeneratorTests",
            dependencies: ["Generator", "Intake", "Digests", "PlacementModel"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CertificateTests",
            dependencies: [
                "Certificate", "Solver", "Points", "Findings", "Report", "Intake", "PlacementModel",
                "Digests",
                "ScenarioFixtures",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "RoostTests",
            dependencies: [
                "roost", "roost-check", "Intake", "Findings", "PlacementModel", "WorkbookFixtures",
                "WorkbookParts",
            ],
            exclude: ["Workbooks"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)

// Programs that only benchmarks call; without the variable nobody builds them. They stay in this
// package because what they measure has `package` access; see Benchmarks/README.md.
if Context.environment["ROOST_BENCHMARKS"] != nil {
    package.targets += [
        .executableTarget(
            name: "roost-bench",
            dependencies: [
                "PlacementModel", "Parallel", "Intake", "Points", "Solver", "Generator",
            ],
            path: "Benchmarks/Engine",
            swiftSettings: strict
        ),

        // The integer engine alone, on made-up towns.
        .executableTarget(
            name: "integer-bench",
            dependencies: ["Solver", "PlacementModel"],
            path: "Benchmarks/integer-bench",
            swiftSettings: strict
        ),
    ]
}
