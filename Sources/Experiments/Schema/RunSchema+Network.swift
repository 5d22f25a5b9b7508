import Networks

extension RunSchema {
  private static let width = SettingKind.integer(1...10_000)
  private static let activation = SettingKind.word(Activation.allCases.map(\.rawValue))
  private static let classes = SettingField.standard("classes", width, .integer(10))

  private static let dropout = SettingField.optional(
    "dropout",
    .table([
      .required("rate", .number(.properShare)),
      .required("hiddenLayers", .list(.integer(1...1000), count: 1...1000)),
    ]))

  /// The networks: ``Networks/Network``.
  static let network = SettingKind.choice([
    .of(
      "leNet5", .standard("activation", activation, .text("rectified")), dropout, classes,
      .optional("normalization", .word(["batch", "batchAfterLastActivation"]))),
    .of(
      "multilayerPerceptron", .required("widths", .list(width, count: 2...100)),
      .standard("activation", activation, .text("rectified")), dropout),
    .wrapping(
      "residual", .standard("imageSide", .integer(8...1024), .integer(32)),
      .standard("stem", .word(["small", "large"]), .text("small")),
      .required("widths", .list(width, count: 1...4)),
      .required("blocks", .list(.integer(1...100), count: 1...4)),
      .standard(
        "shortcut", .word(["zeroPadding", "averagePooling", "projection"]),
        .text("zeroPadding")),
      .standard("epsilon", .number(.divisor), .number(1e-5)), classes),
    .of(
      "ddNet", dropout, classes, .optional("channels", .list(width, count: 1...2)),
      .optional("hidden", width)),
  ])

  /// A penalty with its weight: ``Regularizers/WeightedRegularizer``.
  static let regularizer = SettingKind.table([
    .required("kind", penalty),
    .required("weight", .number(.notNegative)),
    .standard("reduction", .word(["mean", "sum"]), .text("mean")),
    .optional("pass", .word(["own"])),
  ])

  private static let penalty = SettingKind.choice([
    .wrapping("doubleBack", .standard("loss", .word(["example", "batch"]), .text("example"))),
    .wrapping("jacReg"),
    .wrapping("frobReg"),
    .wrapping(
      "spectReg",
      .standard("distribution", .word(["normal", "spherical"]), .text("normal")),
      .standard("sharing", .word(["perBatch", "perExample"]), .text("perBatch")),
      .standard("projections", .integer(1...1000), .integer(1)),
      .standard("scale", .word(["one", "classes"]), .text("one"))),
    .wrapping(
      "tangentProp", .required("direction", .list(.number(.any), count: 1...1_000_000)),
      .required("target", .word(["zero", "given"]))),
    .wrapping("confidencePenalty", .optional("offset", .number(.divisor))),
  ])
}
