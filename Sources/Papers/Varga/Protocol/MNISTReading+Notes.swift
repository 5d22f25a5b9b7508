import Exhibits
import Foundation
import Reports

extension MNISTReading {
  /// What a reader of any exhibit on MNIST must know.
  static func notes(_ results: ExhibitResults) -> [String] {
    let hasText = results.cells.contains { $0.reading.hasPrefix(smallerRate.name) }
    let ofCode = """
      "\(authorsCode.name)": the settings of the authors' own program \
      (\(results.published.source.code ?? "public"); papers/varga/README.md has them beside the \
      text's), without any factor on a weight. The claims are judged by it.
      """
    let ofText = """
      "\(smallerRate.name)": what the text states, with Adam at 0.001, since at the printed 0.1 \
      every run stays at chance (varga table1); where the text is silent, Xavier's uniform \
      initializer, pixels in 0…1, weight decay λ‖w‖², dropout after both dense hidden layers, as \
      many images of each class, the official test images.
      """
    return [ofCode, hasText ? ofText : nil, betweenTestSets(results)].compactMap { $0 }
  }

  /// How far the same networks' accuracies on the official test images and on the last of the
  /// training images lie apart.
  private static func betweenTestSets(_ results: ExhibitResults) -> String? {
    let cells = results.cells.filter { $0.reading == authorsCode.name && !$0.runs.isEmpty }
    let differences = cells.flatMap(\.runs).reduce(into: [String: Double]()) { differences, run in
      guard case .drawnMNIST = run.data, let metrics = results.metrics[run.key],
        let last = metrics[authorsCode.accuracy(on: .lastOfTraining).rawValue],
        let official = metrics[authorsCode.accuracy(on: .official).rawValue]
      else { return }
      differences[run.key] = official - last
    }
    // In the order of their values, so that their sum has the same bits in each report.
    guard let sample = Sample(differences.values.sorted()) else { return nil }
    return String(
      format: """
        Under "%@" networks are tested on the last 10,000 training images, as the authors' are. On \
        the official test images the same %d networks differ by %+.2f points in the mean.
        """, authorsCode.name, differences.count, sample.mean)
  }
}
