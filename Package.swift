// swift-tools-version: 6.3

import PackageDescription

/// Settings that every target of this package shares.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name)] + dependencies,
    exclude: exclude,
    swiftSettings: settings
  )
}

let package = Package(
  name: "Seigo",
  products: [
    .executable(name: "seigo", targets: ["seigo"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CMarkdown",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    module("SourceText"),
    module("Figures", ["SourceText"]),
    module("ReleaseModel", ["SourceText", "Figures"]),
    module("ReleaseParsing", ["ReleaseModel", "Figures", "SourceText", "CLibXML2", "CMarkdown"]),
    module("Claims", ["ReleaseModel", "Figures", "SourceText"]),
    module(
      "Linting",
      ["Claims", "ReleaseModel", "Figures", "SourceText", "CNettle", .product(name: "Yams", package: "Yams")]
    ),
    module("Reporting", ["Linting", "Claims", "ReleaseModel", "Figures", "SourceText"]),
    .target(
      name: "BuiltInRules",
      dependencies: ["Linting", "Claims", "ReleaseModel", "Figures", "SourceText"],
      path: "Rules",
      resources: [.copy("Pages"), .copy("Packs")],
      swiftSettings: settings
    ),
    module(
      "CommandLineTool",
      [
        "BuiltInRules", "Reporting", "Linting", "Claims", "ReleaseParsing", "ReleaseModel", "Figures", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    module(
      "Evaluation",
      ["Reporting", "Linting", "Claims", "ReleaseParsing", "ReleaseModel", "Figures", "SourceText"]
    ),
    .executableTarget(
      name: "evaluate",
      dependencies: [
        "Evaluation", "CommandLineTool", "BuiltInRules", "Linting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "benchmark",
      dependencies: ["BuiltInRules", "Linting", "Claims", "ReleaseParsing", "ReleaseModel"],
      swiftSettings: settings
    ),
    .executableTarget(name: "seigo", dependencies: ["CommandLineTool"], swiftSettings: settings),
    module(
      "TestSupport",
      ["BuiltInRules", "Reporting", "Linting", "Claims", "ReleaseParsing", "ReleaseModel", "Figures", "SourceText"]
    ),
    tests(of: "SourceText"),
    tests(of: "Figures", ["SourceText"]),
    tests(of: "ReleaseModel", ["SourceText"]),
    tests(of: "ReleaseParsing", ["ReleaseModel", "SourceText"]),
    tests(
      of: "Reporting",
      ["Linting", "Claims", "ReleaseParsing", "ReleaseModel", "Figures", "SourceText", "TestSupport"],
      exclude: ["Snapshots"]
    ),
    tests(of: "CommandLineTool", ["Linting", "Reporting", "TestSupport"]),
    tests(
      of: "BuiltInRules",
      ["Linting", "Claims", "ReleaseParsing", "ReleaseModel", "Figures", "SourceText", "TestSupport"]
    ),
    tests(of: "Claims", ["ReleaseParsing", "ReleaseModel", "Figures", "SourceText", "TestSupport"]),
    tests(of: "Linting", ["Claims", "ReleaseModel", "Figures", "SourceText", "TestSupport"]),
    tests(of: "Evaluation", ["BuiltInRules", "Linting", "ReleaseModel", "TestSupport"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "BuiltInRules", "CommandLineTool", "Linting", "Claims", "ReleaseParsing", "ReleaseModel", "Figures",
        "SourceText", "TestSupport",
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
