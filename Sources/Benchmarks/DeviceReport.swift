/// What steps of training take on a device, and how right they are.
package struct DeviceReport: Codable {
  /// One step.
  package struct Step: Codable {
    /// The step, as ``BenchmarkStep`` names it.
    package let name: String
    /// How the gradient stands to Double's.
    package let gradient: Referee.Finding
    /// How that of the processor's own engine in Float stands to Double's.
    package let processor: Referee.Finding
    /// The seconds that compiling the gradient took.
    package let compileSeconds: Double
    /// The bytes of its module's text.
    package let moduleBytes: Int
    /// How long steps take; nil where only the gradient was asked for.
    package let timing: Timing?

    /// Whether the gradient is right up to rounding, and the bits are the same.
    package var isRight: Bool {
      gradient.isFinite && gradient.errorWithItsChoices <= Referee.tolerance
        && timing?.isReproducible != false
    }
  }

  /// Steps that were made many a call.
  package struct Timing: Codable {
    /// Milliseconds a step, the median of the rounds.
    package let milliseconds: Double
    /// Those of the fastest round.
    package let fastest: Double
    /// How often a call was timed.
    package let rounds: Int
    /// Steps in a call.
    package let stepsPerCall: Int
    /// The seconds that compiling the steps took.
    package let compileSeconds: Double
    /// Whether a second compilation, run from the start, gave the same bits.
    package let isReproducible: Bool
    /// The SHA-256 of parameters and moments after the first call.
    package let digest: String
  }

  /// For example `cuda`.
  package let platform: String
  /// What the device is.
  package let device: String
  /// Of matrix products and convolutions.
  package let precision: String
  /// The flags of the compiler.
  package let flags: [String: String]
  /// The steps.
  package let steps: [Step]

  /// A table.
  package var text: String {
    let head = """
      \(platform), \(device), precision \(precision)\(flagsText)

      | step | ms a step | fastest | compiled in, s | module, kB | gradient against Double | \
      with its choices | flips | the processor's | same bits |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |

      """
    return head + steps.map(Self.row).joined()
  }

  private var flagsText: String {
    flags.isEmpty
      ? "" : ", " + flags.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
  }

  private static func row(_ step: Step) -> String {
    let (gradient, timing) = (step.gradient, step.timing)
    let cells = [
      step.name, timing.map { rounded($0.milliseconds) } ?? "",
      timing.map { rounded($0.fastest) } ?? "",
      rounded(timing?.compileSeconds ?? step.compileSeconds), "\(step.moduleBytes / 1000)",
      exponent(gradient.error), exponent(gradient.errorWithItsChoices), "\(gradient.flips)",
      exponent(step.processor.error), timing.map { $0.isReproducible ? "yes" : "no" } ?? "",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Three digits.
  private static func rounded(_ value: Double) -> String {
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    let factor = [1.0, 10, 100, 1000][digits]
    let text = "\((value * factor).rounded() / factor)"
    return digits == 0 ? String(text.prefix { $0 != "." }) : text
  }

  /// One digit and a power of ten.
  private static func exponent(_ value: Double) -> String {
    guard value > 0, value.isFinite else { return "\(value)" }
    var (digit, power) = (value, 0)
    while digit < 0.95 { (digit, power) = (digit * 10, power - 1) }
    while digit >= 9.5 { (digit, power) = (digit / 10, power + 1) }
    return "\(Int(digit.rounded()))e\(power)"
  }
}
