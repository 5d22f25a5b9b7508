import Foundation

/// The numbers behind a progress display, and their wording.
package struct ProgressState {
  /// What the work consists of.
  package enum Kind: String, Sendable {
    case run
    case measurement
    case timing

    /// What a piece of work is.
    package init(_ work: PlannedWork) {
      self =
        switch work {
        case .run: .run
        case .measurement: .measurement
        case .timing: .timing
        }
    }

    /// What its steps are called.
    var steps: String {
      switch self {
      case .run: "steps"
      case .measurement: "answers"
      case .timing: "hundredths"
      }
    }
  }

  var title = ""
  var kind = Kind.run
  var count = 0
  var done = 0
  /// The steps of all work that is done in this sitting.
  var totalSteps = 0
  var start = ContinuousClock.now
  /// When a line was last written.
  var lastLine = ContinuousClock.now

  /// A display's numbers at the start of `count` pieces of work, `done` of them there before.
  package init(
    title: String = "", _ kind: Kind = .run, count: Int = 0, done: Int = 0, totalSteps: Int = 0
  ) {
    self.title = title
    self.kind = kind
    self.count = count
    self.done = done
    self.totalSteps = totalSteps
  }

  /// One line about a run or a measurement that left the queue.
  func line(_ item: QueuedWork, _ what: String) -> String {
    let what =
      switch item.work {
      case .run(let run): " seed \(run.seed): \(what)"
      case .measurement(let measurement):
        " seed \(measurement.run.seed), \(measurement.quantity.title): \(what)"
      case .timing(let timing): " \(timing.title): \(what)"
      }
    return
      "replicate: \(title): \(kind.rawValue) \(done) of \(count), \(item.key.prefix(12)),\(what)\n"
  }

  /// One line about the work that goes on, after `steps` steps.
  func line(steps: Int) -> String { line(steps: steps, seconds: elapsed) }

  /// One line about the work that goes on, after `steps` steps and `seconds` seconds.
  package func line(steps: Int, seconds: Double) -> String {
    let percent = Int((share(of: steps) * 100).rounded(.down))
    return "replicate: \(title): \(done) of \(count) \(kind.rawValue)s, \(percent) % of the"
      + " \(kind.steps) to do\(left(steps: steps, seconds: seconds))\n"
  }

  /// The bar after `steps` steps, at most `columns` − 1 wide.
  func bar(steps: Int, columns: Int) -> String {
    bar(steps: steps, seconds: elapsed, columns: columns)
  }

  /// The seconds since the start.
  private var elapsed: Double { start.duration(to: .now) / .seconds(1) }

  /// How much of the work of this sitting is done.
  private func share(of steps: Int) -> Double {
    totalSteps > 0 ? min(Double(steps) / Double(totalSteps), 1) : 1
  }

  /// ", 2 h 10 min left"; empty before the first step.
  private func left(steps: Int, seconds: Double) -> String {
    guard steps > 0, seconds > 0 else { return "" }
    let rate = Double(steps) / seconds
    return ", \(Self.duration(Double(max(totalSteps - steps, 0)) / rate)) left"
  }

  /// The bar after `steps` steps and `seconds` seconds, at most `columns` − 1 wide.
  package func bar(steps: Int, seconds: Double, columns: Int) -> String {
    let filled = Int((share(of: steps) * 20).rounded(.down))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    var text = "\(title) [\(bar)] \(done)/\(count) \(kind.rawValue)s"
    if steps > 0, seconds > 0 {
      text += ", \(Int((Double(steps) / seconds).rounded())) \(kind.steps)/s"
      text += left(steps: steps, seconds: seconds)
    }
    return String(text.prefix(max(columns - 1, 1)))
  }

  /// For example `4.2 s`, `3 min 5 s` or `2 h 10 min`.
  package static func duration(_ seconds: Double) -> String {
    if seconds < 10 { return String(format: "%.1f s", seconds) }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
