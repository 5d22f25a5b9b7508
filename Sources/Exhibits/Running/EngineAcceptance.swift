import Files
import Foundation
import Reports
import ResultStore
import Scheduling
import Training

/// Whether a device trains as the processor's engine does: the means of an exhibit's cells by both,
/// the same seeds on each side.
///
/// Bits can't be compared: two engines round differently, part at the first tie, and from there a
/// training is another draw. What can be compared is what the draws have in common. Two means count
/// as equal by the rule for published numbers, two one-sided tests within the exhibit's margins
/// (``Reports/EquivalenceTest``).
package struct EngineAcceptance: Codable, Sendable {
  /// What is found of a cell.
  package enum Verdict: String, Codable, Sendable {
    /// The difference is too small to matter.
    case equal
    /// There is one, by Welch's test.
    case differs
    /// Neither can be told from so many runs.
    case undecided
  }

  /// One cell by both engines.
  package struct Cell: Codable, Sendable {
    /// Its row.
    package let row: String
    /// Its column.
    package let column: String
    /// By the processor's own engine; nil for no result.
    package let processor: Sample?
    /// By the device; nil for no result.
    package let device: Sample?
    /// The device's mean minus the processor's; nil where there are too few runs.
    package let difference: Double?
    /// Half of the 90 % interval of the difference.
    package let halfWidth: Double?
    /// The differences that don't matter.
    package let margin: ClosedRange<Double>?
    /// What that comes to.
    package let verdict: Verdict
  }

  /// The device.
  package let engine: DeviceEngine
  /// The exhibit's id.
  package let exhibit: String
  /// The reading of its cells.
  package let reading: String
  /// The scale's name.
  package let scale: String
  /// The cells in the exhibit's order.
  package let cells: [Cell]

  /// Whether the device's cells count: all of these are equal.
  package var isAccepted: Bool { !cells.isEmpty && cells.allSatisfy { $0.verdict == .equal } }

  /// What was found.
  package init(
    engine: DeviceEngine, exhibit: String, reading: String, scale: String, cells: [Cell]
  ) {
    self.engine = engine
    self.exhibit = exhibit
    self.reading = reading
    self.scale = scale
    self.cells = cells
  }

  /// Compares the cells of two plans that differ in their engine alone.
  ///
  /// - Parameters:
  ///   - processor: the exhibit by the processor's engine.
  ///   - device: the same by `engine`.
  ///   - reading: which cells are compared.
  ///   - store: has their results.
  package init(
    _ processor: ExhibitPlan, _ device: ExhibitPlan, by engine: DeviceEngine, reading: String,
    published: PublishedExhibit, store: ResultStore
  ) throws {
    let metrics = try store.metrics(for: (processor.work + device.work).map(\.key))
    func results(_ plan: ExhibitPlan) -> ExhibitResults {
      ExhibitResults(
        request: plan.request, published: published, cells: plan.cells, metrics: metrics,
        bytes: { throw SchedulingError.bytesMissing(key: $0) })
    }
    let (ours, theirs) = (results(processor), results(device))
    self.engine = engine
    self.reading = reading
    exhibit = processor.exhibit.id.description
    scale = processor.scale.rawValue
    cells = processor.cells.filter { $0.reading == reading }.map { cell in
      let printed = published.cells.first { $0.row == cell.row && $0.column == cell.column }
      return Cell(
        row: cell.row, column: cell.column, processor: ours.sample(cell),
        device: theirs.cell(row: cell.row, column: cell.column, reading: reading)
          .flatMap(theirs.sample),
        margin: printed.flatMap {
          published.margin(row: cell.row, column: cell.column)?.bounds(around: $0.sample)
        })
    }
  }
}

extension EngineAcceptance.Cell {
  /// Compares the two means.
  package init(
    row: String, column: String, processor: Sample?, device: Sample?, margin: ClosedRange<Double>?
  ) {
    self.row = row
    self.column = column
    self.processor = processor
    self.device = device
    self.margin = margin
    guard let processor, let device,
      let estimate = MeanComparison(device, processor).estimate, (processor.count ?? 0) > 1,
      (device.count ?? 0) > 1
    else {
      (difference, halfWidth, verdict) = (nil, nil, .undecided)
      return
    }
    difference = estimate.difference
    halfWidth = estimate.halfWidth(confidence: 0.9)
    if let margin, EquivalenceTest(estimate, within: margin).isEquivalent {
      verdict = .equal
    } else {
      verdict = estimate.p() < Judgement.significance ? .differs : .undecided
    }
  }
}

extension EngineAcceptance {
  /// What a report on a device's runs says of it.
  package var sentence: String {
    let equal = cells.count { $0.verdict == .equal }
    let counts = cells.flatMap { [$0.processor?.count, $0.device?.count] }.compactMap { $0 }
    let from = "\(exhibit) at \(scale) scale, \(counts.min() ?? 0) seeds a side,"
    let found = equal == 1 ? "1 has a mean that equals" : "\(equal) have means that equal"
    return isAccepted
      ? "The device was accepted: its means of all \(equal) cells of \(from) equal the "
        + "processor's."
      : "The device isn't accepted, and its cells don't count: of \(cells.count) cells of \(from) "
        + "\(found) the processor's."
  }

  /// The file's name in the folder of a device's reports.
  private static let name = "acceptance.json"

  /// Writes it beside a device's reports.
  ///
  /// - Throws: `ReportError.file` where it can't be written.
  package func write(into folder: URL) throws -> URL {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = folder.appendingPathComponent(Self.name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileReplacement.write(Array(try encoder.encode(self)) + Array("\n".utf8), to: file.path)
    return file
  }

  /// What a report says of the device by what lies beside it: whether it was accepted, or that
  /// nobody looked.
  package static func sentence(on engine: DeviceEngine, in folder: URL) -> String {
    let file = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: file),
      let known = try? JSONDecoder().decode(EngineAcceptance.self, from: data),
      known.engine == engine
    else {
      return "The device isn't accepted yet, and its cells don't count: 'replicate engine accept' "
        + "holds it against the processor's engine."
    }
    return known.sentence
  }
}
