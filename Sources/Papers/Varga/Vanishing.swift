import Exhibits
import Measurements
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, §2.3: what is left of each penalty as training goes on.
///
/// The text gives the reason, p tending to a one-hot vector, and no number. Here each penalty's
/// squared norm is measured at the training images, in networks that were trained for few steps
/// and for many: without a penalty, and each with the penalty itself; of the network as it is
/// evaluated, and of a pass under dropout, as penalties are in training.
struct Vanishing: Exhibit {
  let id = ExhibitID("varga", "vanishing")

  /// Which gradient's squared norm a penalty is of.
  enum Norm: String, CaseIterable {
    case logits
    case probabilities
    case loss

    /// Its mean over the training images.
    var metric: String {
      switch self {
      case .logits: MeasuredMetric.meanSquaredJacobianNorm
      case .probabilities: MeasuredMetric.meanSquaredProbabilityNorm
      case .loss: MeasuredMetric.meanSquaredLossGradient
      }
    }
  }

  /// A network with the norms that are followed in it.
  struct Followed {
    let cell: MNISTCell
    let norms: [Norm]

    var name: String { cell.column }

    func column(_ norm: Norm, underDropout: Bool) -> String {
      "\(name): \(norm.rawValue)" + (underDropout ? ", under dropout" : "")
    }
  }

  static let baseline = Followed(cell: Text.baseline, norms: Norm.allCases)
  static let jacReg = Followed(cell: Table6.jacReg, norms: [.probabilities])
  static let frobReg = Followed(cell: Table6.frobReg, norms: [.logits])
  static let spectReg = Followed(cell: Table6.spectReg, norms: [.logits])
  static let doubleBack = Followed(cell: Table3.doubleBack, norms: [.loss])

  /// The networks.
  static let networks = [baseline, jacReg, frobReg, spectReg, doubleBack]

  /// How many networks of each are looked at.
  private static let seeds = 5

  /// After how many steps a training is looked at, beside its end: before its rate falls.
  private static let stages = [0, 10, 30, 100, 300, 1000, 3000, 5000]

  /// The stages of a scale's trainings; nil stands for the end.
  static func stages(at scale: Scale) -> [Int?] {
    stages.filter { 2 * $0 <= SmallMNIST.iterations[scale] } + [nil]
  }

  static func row(_ stage: Int?) -> String {
    stage.map { "\(NumberText.grouped($0)) steps" } ?? "all steps"
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let seeds = SmallMNIST.seeds(request, atPaperScale: Self.seeds, atQuickScale: 1)
    return try Self.stages(at: request.scale).flatMap { stage in
      try Self.networks.flatMap { network in
        let runs = try network.cell.setting.runs(.authorsCode, seeds: seeds, request)
          .map { stage.map($0.cutOff) ?? $0 }
        return [false, true].flatMap { dropout in
          network.norms.map { norm in
            PlannedCell(
              row: Self.row(stage), column: network.column(norm, underDropout: dropout),
              reading: MNISTReading.authorsCode.name, metric: norm.metric,
              measurements: runs.map {
                NetworkMeasurement($0, .gradientNorms(underDropout: dropout ? true : nil))
              })
          }
        }
      }
    }
  }

  /// Norms of different gradients have no scale in common.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      The norms are those of Eq. 1 and 2 at each network's own 2,000 training images, exact: \
      ‖J‖²_F of the logits is FrobReg and in the mean SpectReg, ‖J‖²_F of the probabilities \
      JacReg, ‖∂L/∂x‖² DoubleBack, before their weights. "Under dropout" each image has a mask of \
      its own, as in training, where it keeps the probabilities farther from certain.
      """,
      """
      A row of few steps is the same training cut off there, while its learning rate is still the \
      first one; "all steps" is its end, after the rate fell twice. In the drawing bars reach from \
      the least of the networks to the greatest.
      """,
      """
      "Starts to converge" says no step. The sentence is judged twice: where the training images \
      are first fit, \(SmallMNIST.fitAccuracy) % of them in the mean, and at the end. Where the \
      two disagree it is undecided, and more runs won't decide it.
      """,
    ] + MNISTReading.notes(results)
  }
}

extension Run {
  /// The same training, ended after so many steps at its first learning rate.
  fileprivate func cutOff(after steps: Int) -> Run {
    var run = self
    run.iterations = steps
    run.schedule = .constant
    return run
  }
}
