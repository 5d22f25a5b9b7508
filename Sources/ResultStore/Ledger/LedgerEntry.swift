/// One line of the ledger: a run's result without its weights.
package struct LedgerEntry: Sendable {
  /// The run's key.
  package var key: String
  /// Ids such as `varga table1`, sorted, each once.
  package var exhibits: [String]
  /// The run's seed.
  package var seed: UInt64
  /// NaN and infinities included.
  package var metrics: [String: Double]
  /// The digest of the weights, or of a measurement's values.
  package var weightsSHA256: String
  /// Optimizer steps, or the examples that a measurement looked at.
  package var iterations: Int
  /// Processor seconds that it took.
  package var seconds: Double
  /// Where it was made, such as `native avx512`.
  package var instructionSet: String

  /// A line by its parts; exhibits are sorted, each once.
  package init(
    key: String, exhibits: some Sequence<String>, seed: UInt64, metrics: [String: Double],
    weightsSHA256: String, iterations: Int, seconds: Double, instructionSet: String
  ) {
    self.key = key
    self.exhibits = Set(exhibits).sorted()
    self.seed = seed
    self.metrics = metrics
    self.weightsSHA256 = weightsSHA256
    self.iterations = iterations
    self.seconds = seconds
    self.instructionSet = instructionSet
  }

  /// Whether the ledger's `name=value;name=value` can hold the name.
  static func isMetricName(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3D && $0 != 0x3B }) {
      return !name.isEmpty
    }
    return !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.properties.generalCategory != .control && scalar != "=" && scalar != ";"
      }
  }

  /// The fields in the order of `Ledger.columns`, before quoting.
  ///
  /// Numbers are the shortest decimals that read back as the same bits; NaN is `nan`, infinities
  /// are `inf` and `-inf`.
  var fields: [String] {
    let pairs = metrics.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return [
      key, exhibits.joined(separator: ";"), "\(seed)", pairs.joined(separator: ";"), weightsSHA256,
      "\(iterations)", "\(seconds)", instructionSet, seal,
    ]
  }

  /// The digest over what the line says of the result: see ``ResultSeal``.
  package var seal: String {
    ResultSeal.of(key: key, metrics: metrics, weightsDigest: weightsSHA256)
  }

  /// More iterations or seconds than these no run has.
  private static let mostIterations = 1_000_000_000_000
  private static let mostSeconds = 1e12

  /// Reads the fields of one line, named by column; the seal is held against the rest where the
  /// line has one.
  init(fields: [String: String]) throws(LedgerProblem) {
    let text = { (column: String) in fields[column] ?? "" }
    key = text("key")
    guard key.isSHA256 else { throw .badKey(key) }
    exhibits = Set(text("exhibits").unicodeScalars.split(separator: ";").map(String.init)).sorted()
    guard let seed = UInt64(text("seed")) else {
      throw .badNumber(column: "seed", value: text("seed"))
    }
    self.seed = seed
    metrics = try LedgerEntry.metrics(text("metrics"))
    weightsSHA256 = text("weightsSHA256")
    guard weightsSHA256.isSHA256 else { throw .badDigest(weightsSHA256) }
    guard let iterations = Int(text("iterations")), iterations >= 0,
      iterations <= Self.mostIterations
    else {
      throw .badNumber(column: "iterations", value: text("iterations"))
    }
    self.iterations = iterations
    guard let seconds = LedgerEntry.number(text("seconds")), seconds >= 0,
      seconds <= Self.mostSeconds
    else {
      throw .badNumber(column: "seconds", value: text("seconds"))
    }
    self.seconds = seconds
    instructionSet = text("instructionSet")
    let written = text(Ledger.sealColumn)
    if !written.isEmpty, written != seal {
      throw .brokenSeal(key: key, written: written, found: seal)
    }
  }

  private static func metrics(_ text: String) throws(LedgerProblem) -> [String: Double] {
    var metrics: [String: Double] = [:]
    for pair in text.utf8.split(separator: UInt8(ascii: ";")) {
      let parts = pair.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      guard parts.count == 2, let name = String(parts[0]), let written = String(parts[1]),
        isMetricName(name), metrics[name] == nil
      else { throw .badMetric(String(pair) ?? text) }
      guard let value = number(written) else {
        throw .badNumber(column: "metrics: \(name)", value: written)
      }
      metrics[name] = value
    }
    return metrics
  }

  /// A decimal number, `nan`, `inf` or `-inf`; no hexadecimal, no blanks.
  private static func number(_ text: String) -> Double? {
    switch text {
    case "nan": return .nan
    case "inf": return .infinity
    case "-inf": return -.infinity
    default:
      let allowed = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
      guard allowed, let value = Double(text), value.isFinite else { return nil }
      return value
    }
  }
}
