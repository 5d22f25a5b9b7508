import Exhibits
import Files
import Foundation

/// The experiments whose reports lie in the folder of a scale.
///
/// Each has its file beside its report, by which book, verification and export know its runs.
package struct OwnExperiments: Sendable {
  /// The experiments, by name.
  package let exhibits: [OwnExhibit]

  /// Reads `own/*.toml` of a scale's folder, such as `figures/paper`; none where there is none.
  ///
  /// - Throws: `ExperimentError` for a file that isn't in order.
  package init(in folder: URL) throws(ExperimentError) {
    let place = folder.appendingPathComponent(OwnExhibit.paper, isDirectory: true)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    var exhibits: [OwnExhibit] = []
    for name in names.filter({ $0.hasSuffix(".toml") && !$0.hasPrefix(".") }).sorted() {
      let file = place.appendingPathComponent(name)
      exhibits.append(OwnExhibit(try Experiment(reading: file.relativePath)))
    }
    self.exhibits = exhibits
  }

  /// The same as a work, for the book; nil without experiments.
  package var paper: Paper? {
    guard !exhibits.isEmpty else { return nil }
    return Paper(
      id: OwnExhibit.paper, title: "Experiments of one's own",
      summary: "What files of settings asked, by replicate try.", examples: [], exhibits: exhibits)
  }

  /// Puts the file of an experiment beside its report, or where that will be.
  ///
  /// - Returns: the copy.
  /// - Throws: `ExperimentError.cannotWrite`.
  @discardableResult
  package static func keep(
    _ experiment: Experiment, in folder: URL
  ) throws(ExperimentError) -> URL {
    let file = folder.appendingPathComponent(OwnExhibit.paper, isDirectory: true)
      .appendingPathComponent("\(experiment.name).toml")
    let isOwn =
      file.resolvingSymlinksInPath()
      == URL(fileURLWithPath: experiment.file).resolvingSymlinksInPath()
    // What a user made of the file there since it was read stays.
    guard !isOwn || !FileManager.default.fileExists(atPath: file.path) else { return file }
    do throws(FileFault) {
      try Folder.create(file.deletingLastPathComponent().path)
      try FileReplacement.write(experiment.text, to: file.path)
    } catch {
      throw .cannotWrite(path: error.path, reason: error.reason)
    }
    return file
  }
}
