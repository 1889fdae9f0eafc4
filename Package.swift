// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// What every target of this package is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a library target and the targets it may import, see docs/architecture.md.
func room(_ name: String, imports: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [])
  -> Target
{
  .target(name: name, dependencies: imports, swiftSettings: strict, plugins: plugins)
}

/// The tests of one room; golden files are read where they lie.
func tests(of name: String, imports: [Target.Dependency] = [], goldens: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + imports,
    exclude: goldens, swiftSettings: strict)
}

let package = Package(
  name: "Holdfast",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    room("Phrasing"),
    room("Diagnostics", imports: ["Phrasing"]),
    room("HTML", imports: ["Diagnostics"]),
    room("Concurrency"),
    room(
      "StructuredData",
      imports: ["Diagnostics", "Phrasing", .product(name: "Yams", package: "Yams")]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    room("CommonMark", imports: ["CCMark", "Diagnostics", "HTML", "Phrasing"]),
    room("Templates", imports: ["Diagnostics", "HTML", "Phrasing"]),
    room("Continuity", imports: ["CommonMark", "Diagnostics", "HTML"]),
    room(
      "ContentReader",
      imports: [
        "CommonMark", "Concurrency", "Continuity", "Diagnostics", "HTML", "Phrasing",
        "StructuredData",
      ],
      plugins: ["EmbedFiles"]),
    room(
      "Assessment",
      imports: ["CommonMark", "Concurrency", "Continuity", "Diagnostics", "Phrasing"]),
    room(
      "Rules",
      imports: [
        "Assessment", "CommonMark", "Concurrency", "Continuity", "Diagnostics", "Phrasing",
      ]),
    room(
      "Reports",
      imports: [
        "Assessment", "Continuity", "Diagnostics", "HTML", "Phrasing", "Rules", "StructuredData",
      ]),
    .executableTarget(name: "EmbedFilesTool", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"]),
    room(
      "Portal",
      imports: [
        "Assessment", "CommonMark", "Concurrency", "Continuity", "Diagnostics", "HTML", "Phrasing",
        "Rules", "StructuredData", "Templates",
      ],
      plugins: ["EmbedFiles"]),
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CExchange"),
    .systemLibrary(name: "CDigest"),
    room(
      "HoldfastKit",
      imports: [
        "Assessment", "CAllocator", "CDigest", "CExchange", "CommonMark", "Concurrency",
        "ContentReader", "Continuity", "Diagnostics", "HTML", "Phrasing", "Portal", "Reports",
        "Rules", "StructuredData", "Templates",
      ],
      plugins: ["EmbedFiles"]),
    room(
      "Preview",
      imports: [
        "Diagnostics", "HTML", "HoldfastKit", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "holdfast",
      dependencies: [
        "Continuity", "Diagnostics", "HoldfastKit", "Preview", "Reports", "Rules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "PublishProbe", dependencies: ["Concurrency", "HoldfastKit"], swiftSettings: strict),
    .executableTarget(
      name: "AssessmentBench",
      dependencies: ["Assessment", "Continuity", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .executableTarget(
      name: "RulesBench",
      dependencies: [
        "Assessment", "ContentReader", "Continuity", "Diagnostics", "Rules", "TestSupport",
      ],
      swiftSettings: strict),
    room("TestSupport", imports: ["Diagnostics", "HTML", "Templates"]),
    tests(of: "Diagnostics", imports: ["Phrasing"]),
    tests(of: "HTML"),
    tests(of: "Phrasing"),
    tests(of: "Concurrency"),
    tests(of: "StructuredData", imports: ["Diagnostics", "Phrasing"]),
    tests(of: "CommonMark", imports: ["Diagnostics", "HTML", "Phrasing"]),
    tests(of: "Templates", imports: ["Diagnostics", "HTML", "Phrasing"]),
    tests(of: "Continuity"),
    tests(of: "ContentReader", imports: ["Continuity", "Diagnostics", "Phrasing"]),
    tests(
      of: "Assessment",
      imports: ["CommonMark", "ContentReader", "Continuity", "Diagnostics", "Phrasing"]),
    tests(
      of: "Rules",
      imports: [
        "Assessment", "CommonMark", "ContentReader", "Continuity", "Diagnostics", "Phrasing",
      ]),
    tests(
      of: "Reports",
      imports: [
        "Assessment", "ContentReader", "Continuity", "Diagnostics", "Phrasing", "Rules",
        "StructuredData",
      ], goldens: ["Golden"]),
    tests(
      of: "Portal",
      imports: [
        "Assessment", "CommonMark", "ContentReader", "Continuity", "Diagnostics", "HTML",
        "Phrasing", "Rules", "StructuredData", "Templates",
      ], goldens: ["Pictures/Golden"]),
    tests(
      of: "HoldfastKit",
      imports: [
        "Concurrency", "ContentReader", "Continuity", "Diagnostics", "Phrasing", "Portal",
        "PublishProbe", "Rules", "holdfast",
      ]),
    tests(of: "Preview"),
    .testTarget(name: "HygieneTests", swiftSettings: strict),
  ]
)
