/// All that was found of one table or figure of a paper, at one scale.
package struct ExhibitReport: Hashable, Sendable {
  /// A data set that the runs read.
  package struct DataReference: Codable, Hashable, Sendable {
    /// Its name in the catalogue, such as "mnist".
    package var name: String

    /// The SHA-256 of its raw bytes, 64 hexadecimal digits.
    package var sha256: String

    /// Creates a reference.
    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The exhibit's id: paper and exhibit, such as "varga table1".
  package var exhibit: String

  /// The heading, such as "Table 1: gradient regularization alongside weight decay".
  package var title: String

  /// The paper's caption or its sentence on the exhibit, or our own (``isCaptionOurs``); empty for
  /// none.
  package var caption: String

  /// Whether the caption is ours, not the paper's words.
  package var isCaptionOurs = false

  /// The caption as a page prints it: a paper's words as a quotation, since what they say may not
  /// be what our figure shows.
  package var captionText: String {
    caption.isEmpty || isCaptionOurs ? caption : "In the paper: “\(caption)”"
  }

  /// The scale's name, such as "paper" or "quick"; a report never mixes two.
  package var scale: String

  /// What the scale leaves out of the paper's protocol, in a phrase; nil for nothing that its name
  /// doesn't say.
  package var reduction: String?

  /// Whether the exhibit is one of our own, whose numbers aren't counted among the paper's.
  package var isOurs = false

  /// The command line that makes this report.
  package var command: String

  /// The data sets that the runs read.
  package var data: [DataReference]

  /// The numeric version of the engine that trained the runs.
  package var numericVersion: Int

  /// What trained the runs where that isn't the processor's own engine; a report never mixes two.
  package var engine: String?

  /// The numbers, in the order to print them in.
  package var cells: [Cell]

  /// The paper's effects by their direction, where the protocol is too small for its numbers.
  package var directions: [Direction]

  /// What the paper says in words.
  package var claims: [Claim]

  /// The measured means held against each other, in the order to print them in.
  package var statistics: [StatisticalComparison]

  /// What the reader must know, a sentence or two each.
  package var notes: [String]

  /// Creates a report.
  package init(
    exhibit: String, title: String, caption: String = "", scale: String,
    reduction: String? = nil, command: String, data: [DataReference], numericVersion: Int,
    cells: [Cell], directions: [Direction] = [], claims: [Claim] = [],
    statistics: [StatisticalComparison] = [],
    notes: [String] = []
  ) {
    self.exhibit = exhibit
    self.title = title
    self.caption = caption
    self.scale = scale
    self.reduction = reduction
    self.command = command
    self.data = data
    self.numericVersion = numericVersion
    self.cells = cells
    self.directions = directions
    self.claims = claims
    self.statistics = statistics
    self.notes = notes
  }
}
