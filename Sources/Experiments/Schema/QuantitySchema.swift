import Attacks
import Datasets

/// What a measurement's quantity is in a file: those of ``Measurements/Quantity`` that are of
/// interest for any classifier.
enum QuantitySchema {
  private static let examples = SettingField.optional("examples", .integer(1...1_000_000))
  private static let imageSeed = SettingField.optional("imageSeed", .integer(0...Int.max))

  /// The quantities.
  static let quantity = SettingKind.choice([
    .of("jacobianNorm", examples, imageSeed),
    .of("trainingJacobianNorm"),
    .of("gradientNorms", .optional("underDropout", .flag)),
    .of(
      "usps",
      .standard("corners", .word(CornerRule.allCases.map(\.rawValue)), .text("halfPixels"))),
    .of(
      "whiteNoise", .required("deviations", .list(.number(.positive), count: 1...100)), examples,
      imageSeed),
    .of(
      "foolingDistances", .required("attack", attack, json: "_0"),
      .required("examples", .integer(1...10_000)), imageSeed),
  ])

  private static let steps = SettingKind.integer(1...100_000)

  /// Attacks; what a file leaves out is that of Hoffman, Roberts, Yaida 2019 on MNIST.
  private static let attack = SettingKind.choice([
    .wrapping(
      "whiteNoise", .standard("step", .number(.positive), .number(0.1)),
      .standard("maximum", .number(.positive), .number(100)),
      .standard("bisections", .integer(0...60), .integer(12))),
    .wrapping(
      "fgsm", .standard("step", .number(.positive), .number(1.0 / 255)),
      .standard("maximum", .number(.positive), .number(1)),
      .standard("bisections", .integer(0...60), .integer(12))),
    .wrapping(
      "projectedGradientDescent", .standard("step", .number(.positive), .number(1.0 / 255)),
      .standard("bound", .number(.positive), .number(32.0 / 255)),
      .standard("iterations", steps, .integer(255))),
    .wrapping(
      "carliniWagner", .standard("learningRate", .number(.positive), .number(0.005)),
      .standard("firstWeight", .number(.positive), .number(0.01)),
      .standard("searches", .integer(1...100), .integer(10)),
      .standard("steps", steps, .integer(1000)),
      .standard("abortsEarly", .flag, .flag(true))),
  ])
}
