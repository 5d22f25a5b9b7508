import Datasets
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, §2.3: what the Jacobian regularizer costs a training step.
///
/// An exhibit without runs: its numbers are times, taken when it is asked for, of this machine's one core and of no
/// other's; what can be the same everywhere, the operations, stands beside them. The paper timed PyTorch on a GPU.
struct HoffmanCost: Exhibit {
  let id = ExhibitID("hoffman", "cost")

  static let row = "LeNet’ on MNIST"

  /// The steps, by the names that columns begin with.
  static let methods: [(name: String, model: HoffmanModel)] = [
    ("plain", .none), ("one projection", .jacobian),
    ("three projections", .jacobian.estimated(by: .projections(3))),
    ("exact", .jacobian.estimated(by: .exact)),
  ]

  static let resNet18Row = HoffmanTask.resNet18.rawValue

  /// Whether ResNet-18's steps, which take seconds, are timed.
  static func timesResNet18(at scale: Scale) -> Bool { scale == .paper || scale == .reduced }

  /// The numbers of classes by which the exact method's cost is followed.
  static let classCounts = [5, 10, 20]

  static func row(classes: Int) -> String { "LeNet’ with \(classes) classes" }

  /// What a column holds of a method, apart from the factor that the paper prints.
  enum Quantity: String, CaseIterable {
    case time = "milliseconds"
    case operations = "10⁶ operations"

    var metric: String {
      self == .time ? "processor time of a step" : "multiplications and additions of a step"
    }

    /// The name of a method's column.
    func column(_ method: String) -> String { "\(method), \(rawValue)" }
  }

  /// The columns of what the exact method adds to a plain step.
  static let overhead = "exact without plain"

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let names = Self.methods.map(\.name) + [Self.overhead]
    return Quantity.allCases.reduce(try catalogue.exhibit(id.paper, id.name)) { exhibit, quantity in
      names.reduce(exhibit) { exhibit, name in
        exhibit.measuring(
          PublishedColumn(
            quantity.column(name), metric: quantity.metric,
            unit: quantity == .time ? "ms" : "10⁶", better: .lower))
      }
    }
  }

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    func cell(_ row: String, _ column: String) -> PlannedCell {
      PlannedCell(row: row, column: column, metric: "", runs: [])
    }
    let names = Self.methods.map(\.name)
    let times = names.dropFirst() + names.map { Quantity.time.column($0) }
    let parts = [Self.row] + HoffmanStep.Part.allCases.map(\.rawValue)
    let operations = parts.flatMap { row in
      names.map { cell(row, Quantity.operations.column($0)) }
    }
    let overheads = Self.classCounts.flatMap { classes in
      Quantity.allCases.map { cell(Self.row(classes: classes), $0.column(Self.overhead)) }
    }
    return times.map { cell(Self.row, $0) } + operations + overheads
      + Self.resNet18Cells(at: scale)
  }

  /// The cells of ResNet-18: the factor on a plain step, times and operations.
  private static func resNet18Cells(at scale: Scale) -> [PlannedCell] {
    let methods = methods.prefix(2).map(\.name)
    guard timesResNet18(at: scale) else {
      return [
        PlannedCell(
          row: resNet18Row, column: methods[1],
          notRun: "a step takes seconds: timed at the scales paper and reduced")
      ]
    }
    let columns = Quantity.allCases.flatMap { quantity in methods.map(quantity.column) }
    return ([methods[1]] + columns).map {
      PlannedCell(row: resNet18Row, column: $0, metric: "", runs: [])
    }
  }

  /// A time's median over the rounds, or a count.
  func measured(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Sample? {
    guard cell.notRun == nil else { return nil }
    return try StepCosts.live.taken(at: results.scale)[[cell.row, cell.column]]
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      These are times of the machine that made this report, on one core, and not the same bits twice: the median of \
      \(LiveValues.rounds(at: results.scale)) rounds in each of which every method's step is repeated for a while, one \
      after the other, in processor time; a factor is the median of the rounds' own. The standard deviations are over rounds.
      """,
      """
      Steps are those of Table 1's rows on a batch of 100, without L² and dropout: draws, forward pass, gradient, \
      update. Images are random and the learning rate is 0, which no instruction's time depends on. Operations are \
      the multiplications and additions of convolutions and matrix products, as direct sums have them. ResNet-18's steps, \
      which take seconds, are timed in five rounds of one each, at the scales paper and reduced.
      """,
    ]
  }
}
