import Exhibits
import Foundation
import Reports
import Training

/// What an exhibit's trainings will take, as `--plan` prints it.
enum CostListing {
  private struct Total: Encodable {
    var exhibit: String
    var lines: [Entry]
    var cachedRuns: Int
    /// Of the runs to train those that the cache has without their weights.
    var anew: Int
    var measurements: Int
    var hours: Double
    var jobs: Int
    /// What trains the runs where that isn't the processor's own engine.
    var engine: DeviceEngine?
    /// Why the work has to be done, where that is asked for.
    var why: [WorkDifference]?
  }

  private struct Entry: Encodable {
    var name: String
    var runs: Int
    var steps: Int
    var millisecondsPerStep: Double?
    var gigaflopPerStep: Double?
    var measuredExamples: Int?
    var examples: Int?
    var hours: Double?
  }

  /// - Parameter anew: how many of the runs are to be trained for their weights alone.
  static func print(
    _ estimate: CostEstimate, of plan: ExhibitPlan, jobs: Int, anew: Int,
    why: [WorkDifference]?, format: OutputFormat
  ) throws {
    switch format {
    case .text:
      let lines = DifferenceListing.lines(why ?? []).map { $0 + "\n" }
      Message.print(text(estimate, of: plan, jobs: jobs, anew: anew) + lines.joined())
    case .json:
      let lines = estimate.lines.map {
        Entry(
          name: $0.name, runs: $0.runs, steps: $0.steps,
          millisecondsPerStep: $0.cost?.milliseconds, gigaflopPerStep: $0.cost?.gigaflop,
          measuredExamples: $0.cost?.measuredExamples?.measured,
          examples: $0.cost?.measuredExamples?.of,
          hours: $0.hours)
      }
      Message.print(
        try JSONText.of(
          Total(
            exhibit: plan.exhibit.id.description, lines: lines, cachedRuns: estimate.cachedRuns,
            anew: anew,
            measurements: estimate.measurements, hours: estimate.hours, jobs: jobs,
            engine: plan.request.engine?.identity, why: why)))
    }
  }

  private static func text(
    _ estimate: CostEstimate, of plan: ExhibitPlan, jobs: Int, anew: Int
  ) -> String {
    let lines = estimate.lines
    let engine = plan.request.engine?.identity
    let runs = lines.reduce(0) { $0 + $1.runs }
    var text = [
      "\(plan.exhibit.id), \(plan.scale.rawValue) scale: \(runs) runs to train, "
        + "\(estimate.cachedRuns) in the cache"
    ]
    if anew > 0 {
      text.append("\(anew) of them anew, for the weights that measurements need")
    }
    if !lines.isEmpty {
      func column(_ heading: String, _ value: (CostEstimate.Line) -> String) -> TextColumn {
        TextColumn(heading, lines.map(value), .right)
      }
      func number(_ value: Double?, _ format: String) -> String {
        value.map { String(format: format, $0) } ?? "unknown"
      }
      text += TextColumn.lines(of: [
        TextColumn("a step as in", lines.map(\.name)),
        column("runs") { "\($0.runs)" },
        column("steps") { "\($0.steps)" },
        column("ms a step") { number($0.cost?.milliseconds, "%.3g") },
        column("GFLOP a step") { number($0.cost?.gigaflop, "%.3g") },
        column(engine == nil ? "core hours" : "hours") { number($0.hours, "%.2f") },
      ])
      for line in lines {
        guard let (measured, all) = line.cost?.measuredExamples else { continue }
        text.append("\(line.name): a step of \(all) examples by one of \(measured), as many times")
      }
      let used = max(min(jobs, runs), 1)
      if let engine {
        text.append(
          String(format: "%.2f hours by steps of ", estimate.hours) + engine.title
            + ", one run at a time")
      } else {
        text.append(
          String(
            format: "%.2f core hours by this machine's steps, %.2f by the clock with --jobs %d",
            estimate.hours, estimate.hours / Double(used), jobs))
      }
    }
    if engine != nil {
      text.append("networks are evaluated and measured on the processor, which isn't estimated")
    }
    for cell in plan.cells {
      guard engine != nil, let reason = cell.notRun else { continue }
      text.append("\(cell.row), \(cell.column): not run: \(reason)")
    }
    if estimate.measurements > 0 {
      text.append("and \(estimate.measurements) measurements or timings, which aren't estimated")
    }
    return text.map { $0 + "\n" }.joined()
  }
}
