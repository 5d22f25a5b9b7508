import Foundation

/// A Jupyter notebook, as far as this program writes one: nbformat 4.5, without outputs.
///
/// Reading takes what Jupyter made of it too: a source in one piece, cells that were run, metadata
/// of its own.
package struct NotebookDocument: Codable, Hashable, Sendable {
  /// A cell of text or of code.
  package struct Cell: Codable, Hashable, Sendable {
    /// What a cell holds.
    package enum Kind: String, Codable, Hashable, Sendable {
      case code, markdown, raw
    }

    /// The name by which the cell is known in its notebook, of letters, digits, - and _.
    package var id: String
    /// What it holds.
    package var kind: Kind
    /// Its text.
    package var source: String
    /// The report that it reads; nil for one that reads none.
    package var report: Report?
    /// How many cells had been run when it was; nil for one that wasn't.
    package var executionCount: Int?

    /// A cell that wasn't run.
    package init(_ kind: Kind, id: String, _ source: String, report: Report? = nil) {
      self.kind = kind
      self.id = id
      self.source = source
      self.report = report
    }
  }

  /// A file beside the notebook, by whose digest outputs of an older one are known.
  package struct Report: Codable, Hashable, Sendable {
    /// Its name.
    package var file: String
    /// The SHA-256 of its bytes.
    package var sha256: String
  }

  /// The cells in order.
  package var cells: [Cell]

  /// A notebook of `cells`.
  package init(_ cells: [Cell]) { self.cells = cells }

  /// Whether each of its cells of code was run.
  package var isExecuted: Bool {
    cells.allSatisfy { $0.kind != .code || $0.executionCount != nil }
  }

  /// The same, not run.
  package var withoutOutputs: NotebookDocument {
    NotebookDocument(cells.map { Cell($0.kind, id: $0.id, $0.source, report: $0.report) })
  }

  /// The file's text, the same for the same cells; whatever was run is left out.
  package var json: String { RegisterJSON.text(of: self) }
}

extension NotebookDocument {
  private enum CodingKeys: String, CodingKey {
    case cells, metadata, nbformat
    case minor = "nbformat_minor"
  }

  private struct Metadata: Encodable {
    struct Kernel: Encodable {
      var display_name = "Python 3"
      var language = "python"
      var name = "python3"
    }

    var kernelspec = Kernel()
    var language_info = ["name": "python"]
  }

  /// Reads the cells alone: metadata are Jupyter's.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cells = try container.decode([Cell].self, forKey: .cells)
  }

  /// Writes all that the format asks for.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cells, forKey: .cells)
    try container.encode(Metadata(), forKey: .metadata)
    try container.encode(4, forKey: .nbformat)
    try container.encode(5, forKey: .minor)
  }
}

extension NotebookDocument.Cell {
  private enum CodingKeys: String, CodingKey {
    case id, source, metadata, outputs
    case kind = "cell_type"
    case executionCount = "execution_count"
  }

  private struct Metadata: Codable {
    var replicate: NotebookDocument.Report?
  }

  /// Reads a cell that this program or Jupyter wrote.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    kind = try container.decode(Kind.self, forKey: .kind)
    if let lines = try? container.decode([String].self, forKey: .source) {
      source = lines.joined()
    } else {
      source = try container.decode(String.self, forKey: .source)
    }
    report = try container.decode(Metadata.self, forKey: .metadata).replicate
    executionCount = try container.decodeIfPresent(Int.self, forKey: .executionCount)
  }

  /// Writes the cell without what came of running it; the source is a list of lines.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(lines, forKey: .source)
    try container.encode(Metadata(replicate: report), forKey: .metadata)
    guard kind == .code else { return }
    try container.encodeNil(forKey: .executionCount)
    try container.encode([String](), forKey: .outputs)
  }

  /// The lines of the source, each but the last with its line feed.
  private var lines: [String] {
    let parts = source.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().map {
      $0.offset < parts.count - 1 ? "\($0.element)\n" : "\($0.element)"
    }
  }
}
