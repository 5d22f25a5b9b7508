import Exhibits
import Reports
import Timing
import Training

/// Hoffman, Roberts, Yaida 2019, §2.3: what the Jacobian regularizer costs a training step.
///
/// The paper timed PyTorch on a GPU, and its two numbers are of that. Here stand times of this
/// machine's one core and of no other's, and what is the same everywhere, the operations: neither
/// can show or refute the printed factors.
struct Cost: Exhibit {
  let id = ExhibitID("hoffman", "cost")

  static let row = "LeNet’ on MNIST"
  static let plain = "plain"
  static let oneProjection = "one projection"
  static let exact = "exact"

  /// The steps, by the names that columns begin with.
  static let methods: [(name: String, model: Model)] = [
    (plain, .none), (oneProjection, .jacobian),
    ("three projections", .jacobian.estimated(by: .projections(3))),
    (exact, .jacobian.estimated(by: .exact)),
  ]

  /// Those that are followed over the number of classes.
  static let scaledMethods = [methods[0], methods[1], methods[3]]

  static let resNet18Row = ImageTask.resNet18.rawValue

  /// Whether ResNet-18's steps, which take seconds, are timed.
  static func timesResNet18(at scale: Scale) -> Bool { scale == .paper || scale == .reduced }

  /// The numbers of classes by which the cost is followed.
  static let classCounts = [5, 10, 20]

  static func row(classes: Int) -> String { "LeNet’ with \(classes) classes" }

  /// The name of a method's step with a number of classes.
  static func step(_ method: String, classes: Int) -> String {
    classes == 10 ? method : "\(method), \(classes) classes"
  }

  /// What a column holds of a method.
  enum Quantity: String, CaseIterable {
    case factor = "times plain, one core"
    case time = "milliseconds"
    case operations = "10⁶ operations"

    var unit: String {
      switch self {
      case .factor: "times"
      case .time: "ms"
      case .operations: "10⁶"
      }
    }

    var metric: String {
      switch self {
      case .factor: "processor time over that of a plain step"
      case .time: "processor time of a step"
      case .operations: "multiplications and additions of a step"
      }
    }

    /// The name of a method's column.
    func column(_ method: String) -> String { "\(method), \(rawValue)" }

    /// The timing's metric of a method's step.
    func metric(_ step: String) -> String {
      switch self {
      case .factor: TimedMetric.factor(step, over: Cost.plain)
      case .time: TimedMetric.milliseconds(step)
      case .operations: TimedMetric.operations(step)
      }
    }
  }

  /// The columns of what a method adds to a plain step.
  static func overhead(_ method: String) -> String { "\(method) without plain" }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let names =
      Self.methods.map(\.name) + Self.scaledMethods.dropFirst().map { Self.overhead($0.name) }
    return Quantity.allCases.reduce(try catalogue.exhibit(id.paper, id.name)) { exhibit, quantity in
      names.reduce(exhibit) { exhibit, name in
        exhibit.measuring(
          PublishedColumn(
            quantity.column(name), metric: quantity.metric, unit: quantity.unit, better: .lower))
      }
    }
  }

  /// Why the printed factors aren't held against ours.
  static let needsGPU =
    "printed of PyTorch on a GP100: needs a GPU; times of one core stand beside it"

  func cells(_ request: Request) throws -> [PlannedCell] {
    let timing = try CostStep.ofLeNet(at: request.scale)
    func cell(_ row: String, _ column: String, _ metric: String) -> PlannedCell {
      PlannedCell(row: row, column: column, metric: metric, timing: timing)
    }
    let names = Self.methods.map(\.name)
    let ofMethods = Quantity.allCases.flatMap { quantity in
      (quantity == .factor ? Array(names.dropFirst()) : names).map {
        cell(Self.row, quantity.column($0), quantity.metric($0))
      }
    }
    let ofParts = OperationPart.allCases.flatMap { part in
      names.map {
        cell(part.rawValue, Quantity.operations.column($0), TimedMetric.operations($0, part))
      }
    }
    let overheads = Self.classCounts.flatMap { classes in
      Self.scaledMethods.dropFirst().flatMap { method, _ in
        let (step, plain) = (
          Self.step(method, classes: classes), Self.step(Self.plain, classes: classes)
        )
        let column = Self.overhead(method)
        return [
          cell(
            Self.row(classes: classes), Quantity.time.column(column),
            TimedMetric.excess(step, over: plain)),
          cell(
            Self.row(classes: classes), Quantity.operations.column(column),
            TimedMetric.excessOperations(step, over: plain)),
        ]
      }
    }
    return [PlannedCell(row: Self.row, column: Self.oneProjection, notRun: Self.needsGPU)]
      + ofMethods + ofParts + overheads + (try Self.resNet18Cells(at: request.scale))
  }

  /// The cells of ResNet-18: the factor on a plain step, times and operations.
  private static func resNet18Cells(at scale: Scale) throws -> [PlannedCell] {
    let printed = PlannedCell(row: resNet18Row, column: oneProjection, notRun: needsGPU)
    let names = methods.prefix(2).map(\.name)
    guard timesResNet18(at: scale) else {
      return [
        printed,
        PlannedCell(
          row: resNet18Row, column: Quantity.factor.column(oneProjection),
          notRun: "a step takes seconds: timed at the scales paper and reduced"),
      ]
    }
    let timing = try CostStep.ofResNet18()
    return [printed]
      + Quantity.allCases.flatMap { quantity in
        (quantity == .factor ? [oneProjection] : names).map {
          PlannedCell(
            row: resNet18Row, column: quantity.column($0), metric: quantity.metric($0),
            timing: timing)
        }
      }
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Times are of the machine that took them, on one core, and not the same twice: the median of \
      \(CostStep.rounds[results.scale]) rounds in each of which every method's step is repeated \
      for a while, one after the other, in processor time; a factor is the median of the rounds' \
      own. The standard deviations are over rounds.
      """,
      """
      Steps are those of Table 1's rows on a batch of 100, without L² and dropout: draws, forward \
      pass, gradient, update. Images are random and the learning rate is 0, which no instruction's \
      time depends on. Operations are the multiplications and additions of convolutions and matrix \
      products, as direct sums have them. ResNet-18's steps, which take seconds, are timed in five \
      rounds of one each, at the scales paper and reduced.
      """,
    ]
  }
}
