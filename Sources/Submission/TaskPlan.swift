import Datasets
import Digests
import Exhibits
import Files
import Foundation
import Training

/// The work of some exhibits cut into tasks, each of which any machine can do by itself: what
/// `plan.json` holds.
///
/// It names exhibits and keys, from which a task plans the runs themselves again: the same program
/// gives the same keys everywhere, and one that plans others says so.
package struct TaskPlan: Codable, Hashable, Sendable {
  /// The keys that one process obtains.
  package struct Task: Codable, Hashable, Sendable {
    /// The processor seconds that they take by the estimate of the machine that planned.
    package let seconds: Double
    /// The keys of runs, measurements and timings, 64 hexadecimal digits each.
    package let keys: [String]

    /// A task.
    package init(seconds: Double, keys: [String]) {
      self.seconds = seconds
      self.keys = keys
    }
  }

  /// An experiment of a user's own, which no other machine need have the file of.
  package struct ExperimentFile: Codable, Hashable, Sendable {
    /// The file's path, as it was named.
    package let file: String
    /// The file's text.
    package let text: String

    /// A file.
    package init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// The layout of the file that this program writes.
  private static let currentFormat = 1

  private let format: Int
  /// The numeric version of the program that planned.
  package let numericVersion: Int
  /// The exhibits.
  package let exhibits: [ExhibitID]
  /// The files of those of them that are a user's own; nil where none is.
  package let experiments: [ExperimentFile]?
  /// How much of their protocols.
  package let scale: Scale
  /// Runs a cell; nil for the scale's own number.
  package let seeds: Int?
  /// Which files of CIFAR-10 are meant.
  package let cifar10: CIFARSpecification.Source
  /// The tasks, the longest first.
  package let tasks: [Task]

  /// A plan of this program.
  package init(
    exhibits: [ExhibitID], experiments: [ExperimentFile] = [], scale: Scale, seeds: Int?,
    cifar10: CIFARSpecification.Source, tasks: [Task]
  ) {
    format = Self.currentFormat
    numericVersion = NumericVersion.current
    self.exhibits = exhibits
    self.experiments = experiments.isEmpty ? nil : experiments
    self.scale = scale
    self.seeds = seeds
    self.cifar10 = cifar10
    self.tasks = tasks
  }

  /// Reads a plan.
  ///
  /// - Throws: `SubmissionError.plan` for what is no plan of this version.
  package init(reading path: String) throws(SubmissionError) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .plan(path: path, problem: "can't be read; name the plan.json that submit wrote")
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: bytes)
    } catch {
      throw .plan(path: path, problem: "is no plan of tasks; make it again with replicate submit")
    }
    guard format == Self.currentFormat else {
      throw .plan(path: path, problem: "has format \(format), this program reads 1; submit again")
    }
    guard numericVersion == NumericVersion.current else {
      throw .plan(
        path: path,
        problem: "is of numeric version \(numericVersion), this program's is"
          + " \(NumericVersion.current); submit again")
    }
    let isKey = { (key: String) in
      key.utf8.count == 64 && key.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
    let isSound = tasks.allSatisfy { task in
      !task.keys.isEmpty && task.keys.allSatisfy(isKey) && task.seconds >= 0
        && task.seconds.isFinite
    }
    guard isSound, seeds.map({ (1...1000).contains($0) }) ?? true else {
      throw .plan(path: path, problem: "has a task that is none; make it again")
    }
  }

  /// The text of the file.
  package var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }

  /// A name for the plan that no other has: its exhibits, scale and the start of its digest.
  package var name: String {
    get throws {
      let digest = SHA256Digest.hex(of: Data(try json.utf8)).prefix(8)
      let papers = Set(exhibits.map(\.paper)).sorted().joined(separator: "-")
      let title = exhibits.count == 1 ? "\(papers)-\(exhibits[0].name)" : papers
      return "\(title)-\(scale.rawValue)-\(digest)"
    }
  }

  /// The keys of all tasks.
  package var keys: [String] { tasks.flatMap(\.keys) }

  /// The processor seconds of all tasks.
  package var seconds: Double { tasks.reduce(0) { $0 + $1.seconds } }

  /// What was asked of the exhibits.
  package func request(data: DataLibrary) -> Request {
    Request(scale: scale, seeds: seeds, data: data, cifar10: cifar10)
  }
}
