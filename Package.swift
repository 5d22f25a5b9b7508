// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "replicate",
  targets: [
    // Numbers
    .target(name: "Randomness"),

    // Data and runs
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "Digests", dependencies: ["CLibcrypto"]),

    // Tests
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
  ]
)
