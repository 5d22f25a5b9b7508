// swift-tools-version: 6.2
import PackageDescription

/// The instruction set of the Kernels target alone, such as `native` or `x86-64-v3`.
///
/// Results don't depend on it (every kernel works on 16 logical lanes with explicit fused
/// multiply-adds); speed does, and a set without FMA is a hundred times slower.
let march = Context.environment["REPLICATE_MARCH"] ?? "native"

let package = Package(
  name: "replicate",
  products: [
    .executable(name: "replicate", targets: ["replicate"]),
    .executable(name: "shortruns", targets: ["shortruns"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Numbers
    .systemLibrary(name: "CRegisters"),
    .target(
      name: "Kernels",
      dependencies: ["CRegisters"],
      swiftSettings: [.unsafeFlags(["-Xcc", "-march=\(march)"])]),
    .target(name: "Randomness"),
    .target(name: "Integration", dependencies: ["Randomness"]),
    .target(name: "Autodiff", dependencies: ["Kernels"]),
    .target(name: "Networks", dependencies: ["Autodiff", "Randomness"]),
    .target(name: "Regularizers", dependencies: ["Autodiff"]),

    // Devices
    .target(name: "StableHLO", dependencies: ["Autodiff", "Kernels", "Randomness"]),
    .systemLibrary(name: "CPJRT"),
    .target(name: "PJRT", dependencies: ["CPJRT"]),

    // Data and runs
    .systemLibrary(name: "CFileSystem"),
    .target(name: "Files", dependencies: ["CFileSystem"]),
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "Digests", dependencies: ["CLibcrypto"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .target(
      name: "Datasets",
      dependencies: ["Randomness", "Digests", "Files", "CZlib", "CArchive", "CTurboJPEG"]),
    .target(
      name: "Training",
      dependencies: [
        "Kernels", "Autodiff", "Networks", "Regularizers", "Datasets", "Randomness", "Digests",
        "Integration",
      ]),
    .target(
      name: "Devices",
      dependencies: [
        "Training", "StableHLO", "PJRT", "Autodiff", "Networks", "Regularizers", "Datasets",
        "Digests",
      ]),
    .target(
      name: "Attacks",
      dependencies: ["Kernels", "Autodiff", "Training", "Datasets", "Randomness"]),
    .target(
      name: "SelfCheck",
      dependencies: [
        "Autodiff", "Digests", "Networks", "Regularizers", "Datasets", "Randomness", "Training",
      ]),
    .executableTarget(name: "shortruns", dependencies: ["SelfCheck"]),
    .target(
      name: "Timing",
      dependencies: ["Kernels", "Autodiff", "Training", "Datasets", "Digests", "Randomness"]),
    .target(
      name: "ResultStore",
      dependencies: ["Digests", "Files", .product(name: "GRDB", package: "GRDB.swift")]),

    .target(
      name: "Measurements",
      dependencies: ["Attacks", "Training", "Datasets", "Randomness", "Digests"]),
    .target(
      name: "Exchange",
      dependencies: [
        "Autodiff", "Networks", "Datasets", "Training", "Measurements", "Randomness", "Files",
      ]),

    // Exhibits and reports
    .target(
      name: "GnuplotStream",
      linkerSettings: [
        .linkedLibrary("boost_iostreams"), .linkedLibrary("boost_filesystem"),
        .linkedLibrary("boost_system"),
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "GnuplotStream", "Files", .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .target(
      name: "Scheduling",
      dependencies: [
        "Kernels", "Training", "Datasets", "Digests", "Measurements", "ResultStore", "Timing",
      ]),
    .target(
      name: "Exhibits",
      dependencies: [
        "Training", "Regularizers", "Datasets", "Randomness", "Digests", "ResultStore", "Reports",
        "Measurements", "Scheduling", "Timing", "Networks", "Files",
      ]),

    // The papers, which know nothing of each other
    .target(
      name: "Varga",
      dependencies: [
        "Exhibits", "Scheduling", "Reports", "Measurements", "Timing", "Training", "Networks",
        "Regularizers", "Datasets",
      ],
      path: "Sources/Papers/Varga"),
    .target(
      name: "Hoffman",
      dependencies: [
        "Exhibits", "Scheduling", "Reports", "Measurements", "Timing", "Attacks", "Training",
        "Networks", "Regularizers", "Datasets", "Randomness",
      ],
      path: "Sources/Papers/Hoffman"),
    .target(
      name: "JacNet",
      dependencies: [
        "Exhibits", "Scheduling", "Reports", "Measurements", "Training", "Networks", "Datasets",
        "Integration",
      ],
      path: "Sources/Papers/JacNet"),
    .target(
      name: "TangentProp",
      dependencies: [
        "Exhibits", "Reports", "Training", "Networks", "Regularizers", "Datasets", "Randomness",
      ],
      path: "Sources/Papers/TangentProp"),
    .target(
      name: "Papers",
      dependencies: ["Exhibits", "Training", "Varga", "Hoffman", "JacNet", "TangentProp"],
      path: "Sources/Papers/Catalogue"),

    // Tools
    .target(
      name: "Experiments",
      dependencies: [
        "Papers", "Exhibits", "Measurements", "Attacks", "Training", "Networks", "Datasets",
        "Reports", "Files", .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .target(
      name: "Submission",
      dependencies: [
        "Exhibits", "Scheduling", "ResultStore", "Reports", "Training", "Datasets", "Digests",
        "Files",
      ]),
    .target(
      name: "Book",
      dependencies: [
        "Exhibits", "Scheduling", "Reports", "ResultStore", "Digests", "Files",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates")]),
    .target(
      name: "Benchmarks",
      dependencies: [
        "Papers", "Exhibits", "Timing", "Attacks", "Kernels", "Autodiff", "Networks", "Datasets",
        "Randomness", "Training", "Reports", "Devices", "PJRT", "StableHLO", "Digests",
      ]),
    .executableTarget(
      name: "replicate",
      dependencies: [
        "Papers", "Exhibits", "Experiments", "Scheduling", "Measurements", "Timing", "Benchmarks",
        "SelfCheck", "Book", "Submission", "Reports", "Exchange", "Attacks",
        "ResultStore", "Training", "Datasets", "Randomness", "Files", "Kernels", "Digests", "PJRT",
        "Devices", "StableHLO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels"]),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"]),
    .testTarget(
      name: "IntegrationTests", dependencies: ["Integration", "Randomness"],
      resources: [.copy("Fixtures")]),
    .target(
      name: "OperationCases", dependencies: ["Autodiff", "Kernels"], path: "Tests/OperationCases",
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "AutodiffTests",
      dependencies: ["Autodiff", "Kernels", "AllocationCounter", "OperationCases"]),
    .testTarget(
      name: "StableHLOTests", dependencies: ["StableHLO", "Autodiff", "OperationCases"],
      exclude: ["Snapshots"]),
    .target(name: "TestPlugins", dependencies: ["PJRT"], path: "Tests/TestPlugins"),
    .testTarget(
      name: "PJRTTests",
      dependencies: [
        "PJRT", "StableHLO", "Autodiff", "Randomness", "OperationCases", "TestPlugins",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "DevicesTests",
      dependencies: [
        "Devices", "PJRT", "Training", "Networks", "Regularizers", "Datasets", "Randomness",
        "TestPlugins",
      ]),
    .testTarget(
      name: "NetworksTests",
      dependencies: ["Networks", "Autodiff", "Kernels", "Regularizers", "Randomness"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "RegularizersTests",
      dependencies: ["Regularizers", "Networks", "Autodiff", "Randomness"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "Digests", "Randomness"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "Training", "Autodiff", "Networks", "Regularizers", "Datasets", "Randomness", "SelfCheck",
        "AllocationCounter", "Integration",
      ]),
    .testTarget(
      name: "MeasurementsTests",
      dependencies: [
        "Measurements", "Attacks", "Training", "Networks", "Datasets", "Randomness",
      ]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Exchange", "Training", "Networks", "Datasets"]),
    .testTarget(
      name: "AttacksTests",
      dependencies: ["Attacks", "Training", "Networks", "Datasets", "Randomness"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "TimingTests",
      dependencies: ["Timing", "Training", "Networks", "Datasets"]),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: [
        "Benchmarks", "Timing", "Training", "Autodiff", "Networks", "Regularizers", "Datasets",
        "Randomness", "Devices", "PJRT", "TestPlugins",
      ]),
    .testTarget(
      name: "ResultStoreTests",
      dependencies: [
        "ResultStore", "Files", .product(name: "GRDB", package: "GRDB.swift"), "Digests",
      ]),
    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports"], exclude: ["Snapshots"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ExhibitsTests",
      dependencies: [
        "Exhibits", "Papers", "Varga", "Scheduling", "Timing", "Attacks", "Measurements",
        "Training", "Networks", "Datasets", "ResultStore", "Reports", "Kernels", "Regularizers",
        "Digests",
      ]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "Experiments", "Papers", "Exhibits", "Reports", "Training", "Datasets",
      ]),
    .testTarget(
      name: "SubmissionTests",
      dependencies: [
        "Submission", "Exhibits", "Papers", "Scheduling", "ResultStore", "Datasets",
      ]),
    .testTarget(
      name: "BookTests",
      dependencies: [
        "Book", "Papers", "Exhibits", "Scheduling", "Datasets", "Digests", "Reports",
        "ResultStore",
      ]),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "Datasets", "Digests", "Exchange", "Randomness", "Reports", "ResultStore", "Training",
      ]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["replicate", "Reports", "Digests", "Exchange"]),
  ],
  cxxLanguageStandard: .cxx17
)
