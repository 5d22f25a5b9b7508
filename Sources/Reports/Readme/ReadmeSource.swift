import Foundation

/// What the tables of README files are made of: committed reports, quoted sentences, and what the
/// runs took.
package struct ReadmeSource: Sendable {
  /// What a run or measurement of paper scale took.
  package struct Cost: Hashable, Sendable {
    /// The ids of the exhibits that it is of, such as "varga table1".
    let exhibits: [String]
    /// Optimizer steps, or the images that a measurement looked at.
    let iterations: Int
    /// Processor seconds.
    let seconds: Double

    /// A cost, as a line of the ledger says it.
    package init(exhibits: [String], iterations: Int, seconds: Double) {
      self.exhibits = exhibits
      self.iterations = iterations
      self.seconds = seconds
    }

    /// Whether it is of an exhibit of `paper`.
    func isOf(_ paper: String) -> Bool { exhibits.contains { $0.hasPrefix(paper + " ") } }
  }

  /// A paper's report with the exhibit's name, such as "table1".
  typealias NamedReport = (exhibit: String, report: ExhibitReport)

  /// The sentences that the papers' files quote.
  let published: PublishedCatalogue

  /// Each run and measurement of paper scale, once.
  let costs: [Cost]

  private let root: URL

  /// Takes reports from `figures` below `root`.
  package init(root: URL, published: PublishedCatalogue, costs: [Cost]) {
    self.root = root
    self.published = published
    self.costs = costs
  }

  /// What stands at `place`, without the lines that open and end it.
  func lines(of place: ReadmePlace) throws(ReadmeError) -> [String] {
    switch place {
    case .table(let paper, let exhibit): try numbers(of: paper, exhibit)
    case .claims(let paper): try claims(of: paper)
    case .costs(let paper): costs(of: paper)
    case .summary(let papers): try summary(of: papers)
    case .directions(let paper, let exhibit): try directions(of: paper, exhibit)
    }
  }

  /// Where an exhibit's report lies, from the repository's root.
  static func path(_ paper: String, _ exhibit: String, scale: String) -> String {
    "figures/\(scale)/\(paper)/\(exhibit).json"
  }

  /// An exhibit's report at a scale.
  ///
  /// - Throws: `ReadmeError.noReport`, `.damagedReport`.
  func report(
    _ paper: String, _ exhibit: String, scale: String = "paper"
  ) throws(ReadmeError) -> ExhibitReport {
    let path = Self.path(paper, exhibit, scale: scale)
    let command = "replicate \(paper) \(exhibit) --scale \(scale)"
    guard let data = FileManager.default.contents(atPath: "\(root.path)/\(path)") else {
      throw .noReport(path: path, command: command)
    }
    do {
      return try JSONFormat.report(from: data)
    } catch {
      throw .damagedReport(path: path, command: command)
    }
  }

  /// The reports of the paper's exhibits at its own scale, ordered by name.
  func reports(of paper: String) throws(ReadmeError) -> [NamedReport] {
    let folder = "\(root.path)/figures/paper/\(paper)"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var reports: [NamedReport] = []
    for file in files.sorted() where file.hasSuffix(".json") && !file.hasPrefix(".") {
      let exhibit = String(file.dropLast(5))
      reports.append((exhibit, try report(paper, exhibit)))
    }
    return reports
  }
}
