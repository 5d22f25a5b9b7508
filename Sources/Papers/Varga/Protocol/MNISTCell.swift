import Exhibits
import Training

/// A cell of one of the paper's tables on MNIST: its place and what is trained for it.
struct MNISTCell: Sendable {
  let row: String
  let column: String
  let setting: MNISTSetting

  init(row: String = SmallMNIST.row, column: String, _ setting: MNISTSetting) {
    self.row = row
    self.column = column
    self.setting = setting
  }

  /// The cell under a reading, measured by its accuracy on the reading's 10,000 test images.
  func planned(
    _ reading: MNISTReading, seeds: ClosedRange<UInt64>, _ request: Request
  ) throws -> PlannedCell {
    PlannedCell(
      row: row, column: column, reading: reading.name, metric: reading.accuracy.rawValue,
      runs: try setting.runs(reading, seeds: seeds, request))
  }
}
