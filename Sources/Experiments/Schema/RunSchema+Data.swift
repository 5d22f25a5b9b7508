import Datasets

extension RunSchema {
  private static let subsetSeed = SettingField.standard("subsetSeed", .seed, .text(ownSeed))
  private static let points = SettingKind.list(.number(.any), count: 0...100_000)

  /// The data sets: ``Datasets/DataSpecification``.
  static let data = SettingKind.choice([
    .of("mnist", .optional("perClass", count), subsetSeed),
    .of("wholeMNIST"),
    .of("wholeMNISTSubset", .required("perClass", count), subsetSeed),
    .of("drawnMNIST", .required("count", count), subsetSeed),
    .wrapping(
      "cifar", .required("source", .word(CIFARSpecification.Source.allCases.map(\.rawValue))),
      .optional("perClass", count), .optional("count", count), subsetSeed,
      .standard("heldOut", .integer(0...49_999), .integer(0))),
    .wrapping(
      "tinyImageNet", .optional("perClass", count),
      .standard("heldOutPerClass", .integer(0...499), .integer(50)), subsetSeed),
    .wrapping(
      "imageNet", .optional("perClass", count), subsetSeed,
      .standard("resizedSide", .integer(1...4096), .integer(256)),
      .standard("side", .integer(1...4096), .integer(224))),
    .wrapping(
      "sine", .standard("count", .integer(1...1_000_000), .integer(100)),
      .standard("noise", .number(.notNegative), .number(0.1)),
      .standard("frequency", .number(NumberRange(-1e4...1e4)), .number(5)),
      .standard("seed", .seed, .text(ownSeed)),
      .standard("gridCount", .integer(2...1_000_000), .integer(900)),
      .optional("isGridHalfOpen", .flag), .optional("curve", .word(["square"])),
      .standard("plateaus", .flag, .flag(false))),
    .wrapping(
      "curve", .required("name", .text), .required("x", points), .required("y", points),
      .optional("derivatives", points), .standard("evaluationX", points, .list([])),
      .standard("evaluationY", points, .list([]))),
    .wrapping(
      "function",
      .required(
        "function", .word(FunctionSpecification.Function.allCases.map(\.rawValue))),
      .standard("count", .integer(1...1_000_000), .integer(5)),
      .standard("testCount", .integer(0...1_000_000), .integer(100)),
      .standard("seed", .seed, .text(ownSeed))),
  ])
}
