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

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name)] + dependencies,
    swiftSettings: settings
  )
}

let package = Package(
  name: "Seigo",
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CMarkdown",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    module("SourceText"),
    module("Figures", ["SourceText"]),
    module("ReleaseModel", ["SourceText", "Figures"]),
    module("ReleaseParsing", ["ReleaseModel", "Figures", "SourceText", "CLibXML2", "CMarkdown"]),
    tests(of: "SourceText"),
    tests(of: "Figures", ["SourceText"]),
    tests(of: "ReleaseModel", ["SourceText"]),
    tests(of: "ReleaseParsing", ["ReleaseModel", "SourceText"]),
  ],
  swiftLanguageModes: [.v6]
)
