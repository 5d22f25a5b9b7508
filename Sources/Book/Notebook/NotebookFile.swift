import Files
import Foundation

/// A notebook as it lies in a scale's folder.
package struct NotebookFile: Sendable {
  /// How what is there stands to what would be written now.
  package enum State: Hashable, Sendable {
    /// Nothing is there, or nothing that reads as a notebook.
    case missing
    /// Its cells are others, or the reports that it was made from.
    case outdated
    /// Its cells are those that would be written, and not all of the code was run.
    case unexecuted
    /// The same, and all of it was run.
    case executed
  }

  /// Its name in the folder, such as `varga/varga.ipynb`.
  package let name: String
  /// The file.
  package let file: URL
  /// What is to stand there.
  package let document: NotebookDocument

  /// The place of a work's notebook in `folder`.
  package init(_ notebook: WorkNotebook, in folder: URL) {
    name = notebook.name
    file = folder.appendingPathComponent(notebook.name)
    document = notebook.document
  }

  /// What is there; outputs and Jupyter's own metadata are nobody's business.
  package var state: State {
    guard let data = try? Data(contentsOf: file),
      let there = try? JSONDecoder().decode(NotebookDocument.self, from: data)
    else { return .missing }
    guard there.withoutOutputs == document else { return .outdated }
    return there.isExecuted ? .executed : .unexecuted
  }

  /// Writes the notebook, whole or not at all: as `executed`, or without outputs.
  ///
  /// - Throws: `BookError.cannotWrite`.
  package func write(executed: Data? = nil) throws(BookError) {
    do throws(FileFault) {
      try FileReplacement.write(
        executed.map { [UInt8]($0) } ?? Array(document.json.utf8), to: file.path)
    } catch {
      throw BookError(error)
    }
  }
}
