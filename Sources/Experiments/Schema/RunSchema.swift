import Datasets
import Networks
import Training

/// What a run's settings are in a file: those of ``Training/Run``, by the names that its canonical
/// JSON has, but for the digest, the seed and the version, which the program sets.
package enum RunSchema {
  /// The word that stands for each run's own seed.
  static let ownSeed = "seed"
  /// The word that takes a setting away in changes.
  static let absent = Setting.text("none")

  /// More than any count of a training that is meant.
  static let most = 100_000_000

  /// A count of at least one.
  static let count = SettingKind.integer(1...most)

  /// Examples that are held at once: as many as memory bears.
  private static let batch = SettingKind.integer(1...10_000)

  /// All settings of a run.
  package static let run = SettingKind.table([
    .required("data", data),
    .optional("preprocessing", preprocessing),
    .optional("augmentation", augmentation),
    .required("network", network),
    .optional("integration", integration),
    .required("initializer", .word(Initializer.allCases.map(\.rawValue))),
    .required(
      "loss",
      .word([
        "softmaxCrossEntropy", "meanSquaredError", "sumOfSquares", "halfSumOfSquares",
        "meanAbsoluteError",
      ])),
    .standard("regularizers", .list(regularizer, count: 0...16), .list([])),
    .optional(
      "adversarialTraining", .table([.required("maximumAmplitude", .number(.share))])),
    .optional("weightDecay", weightDecay),
    .required("optimizer", optimizer),
    .standard("schedule", schedule, .text("constant")),
    .required("iterations", .integer(0...most)),
    .optional("evaluations", .list(.integer(0...most), count: 1...1000)),
    .optional("evaluationBatch", batch),
    .optional("order", .word(["fixed", "wholeBatches"])),
    .optional("batch", batch),
    .refused("dataDigest", because: "the program looks it up"),
    .refused("seed", because: "seeds counts the runs of each cell"),
    .refused("numericVersion", because: "it is this program's"),
  ])

  private static let weightDecay = SettingKind.table([
    .required("coefficient", .number(.notNegative)),
    .required("convention", .word(["squaredNorm", "halfSquaredNorm"])),
    .standard("appliesToBiases", .flag, .flag(false)),
  ])

  private static let optimizer = SettingKind.choice([
    .of(
      "adam", .required("learningRate", .number(.positive)),
      .standard("beta1", .number(.properShare), .number(0.9)),
      .standard("beta2", .number(.properShare), .number(0.999)),
      .standard("epsilon", .number(.divisor), .number(1e-8))),
    .of(
      "adamBeforeCorrection", .required("learningRate", .number(.positive)),
      .standard("beta1", .number(.properShare), .number(0.9)),
      .standard("beta2", .number(.properShare), .number(0.999)),
      .standard("epsilonHat", .number(.divisor), .number(1e-8))),
    .of(
      "momentum", .required("learningRate", .number(.positive)),
      .standard("momentum", .number(.properShare), .number(0)),
      .standard("nesterov", .flag, .flag(false))),
  ])

  private static let schedule = SettingKind.choice([
    .of("constant"),
    .of(
      "steps", .required("fractions", .list(.number(.share), count: 1...100)),
      .required("factor", .number(.positive))),
  ])

  private static let preprocessing = SettingKind.choice([
    .of(
      "standardized", .required("mean", .number(.any)), .required("deviation", .number(.divisor))
    ),
    .of(
      "standardizedPerChannel", .required("means", .list(.number(.any), count: 1...16)),
      .required("deviations", .list(.number(.divisor), count: 1...16))),
    .of("standardizedByOwnMoments"),
  ])

  private static let augmentation = SettingKind.choice([
    .wrapping(
      "randomResizedCrop", .standard("minimumArea", .number(.share), .number(0.08)),
      .standard("maximumArea", .number(.share), .number(1)),
      .standard("minimumRatio", .number(.positive), .number(0.75)),
      .standard("maximumRatio", .number(.positive), .number(4.0 / 3)),
      .standard("flips", .flag, .flag(true)))
  ])

  private static let integration = SettingKind.table([
    .required(
      "structure",
      .choice([
        .of("unconstrained"), .of("positiveDefinite", .required("epsilon", .number(.divisor))),
        .of("bounded", .required("by", .number(.positive))), .of("gradient"),
      ])),
    .required("start", .list(.number(.any), count: 1...16)),
    .required("startValue", .list(.number(.any), count: 1...1)),
    .required("firstTolerance", .number(.positive)),
    .standard("halvesTolerance", .flag, .flag(false)),
  ])
}
