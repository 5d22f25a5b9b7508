import Datasets
import Exhibits
import Papers
import Training

/// The runs whose steps are timed: the very ones that exhibits train at paper scale, of seed 1.
extension BenchmarkStep {
  /// A row of an exhibit's plan, all of it trained by the same runs, or one column of it.
  private struct Place {
    let exhibit: ExhibitID
    let row: String
    var column: String?
    var reading = "as written"
  }

  /// Where the run of a training step stands; for the others, the run whose network is measured.
  private var place: Place {
    switch self {
    case .leNetPlain, .evaluate, .jacobianNorm:
      Self.smallMNIST("table1", "small MNIST", "Baseline, without weight decay")
    case .leNetSpectReg: Self.smallMNIST("table1", "small MNIST", "SpectReg, without weight decay")
    case .leNetDoubleBack: Self.smallMNIST("table3", "No CP", "DoubleBack")
    case .leNetFrobReg: Self.smallMNIST("table6", "small MNIST", "FrobReg")
    case .leNetJacReg: Self.smallMNIST("table6", "small MNIST", "JacReg")
    case .leNetTanhPlain:
      Place(exhibit: ExhibitID("hoffman", "figure3"), row: "L² and dropout")
    case .leNetTanhJacobian:
      Place(exhibit: ExhibitID("hoffman", "figure3"), row: "with Jacobian")
    case .sineSpectReg:
      Place(exhibit: ExhibitID("varga", "table7"), row: "SIN", column: "λ = 0.01")
    case .resNetPlain: Self.smallCIFAR("Baseline, with weight decay")
    case .resNetSpectReg: Self.smallCIFAR("SpectReg, with weight decay")
    case .ddNetPlain:
      Place(exhibit: ExhibitID("hoffman", "figureS3"), row: "L² and dropout")
    case .ddNetJacobian:
      Place(exhibit: ExhibitID("hoffman", "figureS3"), row: "with Jacobian")
    }
  }

  /// Varga's tables on MNIST as the text has them, at Adam's usual rate.
  private static func smallMNIST(_ table: String, _ row: String, _ column: String) -> Place {
    Place(
      exhibit: ExhibitID("varga", table), row: row, column: column,
      reading: "as written, rate 0.001")
  }

  private static func smallCIFAR(_ column: String) -> Place {
    Place(exhibit: ExhibitID("varga", "table1"), row: "small CIFAR-10", column: column)
  }

  /// The run of a training step; for the others, the run whose network is measured.
  ///
  /// Hoffman's steps read Varga's 200 images a class in place of all: a step takes as long on
  /// either, and the export holds the images that the peers draw from. CIFAR-10 is its JPEG files.
  ///
  /// - Throws: `BenchmarkError.noRun`; `DatasetError` where a digest that isn't known beforehand
  ///   can't be had.
  package func run(data: DataLibrary) throws -> Run {
    var run = try planned(data)
    guard let other = stepOfImages else { return run }
    run.data = try other.planned(data).data
    run.dataDigest = try data.digest(of: run.data)
    return run
  }

  /// The step whose run's images stand for all of a data set.
  private var stepOfImages: BenchmarkStep? {
    switch self {
    case .leNetTanhPlain, .leNetTanhJacobian: .leNetPlain
    case .ddNetPlain, .ddNetJacobian: .resNetPlain
    default: nil
    }
  }

  private func planned(_ data: DataLibrary) throws -> Run {
    let place = place
    let request = Request(scale: .paper, seeds: 1, data: data, cifar10: .tenAsJPEG)
    let cells = try ExhibitCatalogue.exhibit(place.exhibit)?.cells(request) ?? []
    let cell = cells.first {
      $0.row == place.row && $0.reading == place.reading
        && (place.column == nil || $0.column == place.column)
    }
    guard let run = cell?.work.first?.run else {
      throw BenchmarkError.noRun(
        step: name, exhibit: place.exhibit.description,
        cell: [place.row, place.column, place.reading].compactMap { $0 }.joined(separator: ", "))
    }
    return run
  }
}
