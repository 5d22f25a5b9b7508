/// A work with its exhibits: what a target of `Sources/Papers` gives to the program.
package struct Paper: Sendable {
  /// The id by which commands and files name it, such as `varga`.
  package let id: String
  /// Authors, year and what it is about, in a line.
  package let title: String
  /// What its exhibits show, in a sentence or two.
  package let summary: String
  /// Command lines to try, each with what it gives.
  package let examples: [String]
  /// Its exhibits, in the order in which they are run and listed.
  package let exhibits: [any Exhibit]

  /// Describes a work.
  package init(
    id: String, title: String, summary: String, examples: [String], exhibits: [any Exhibit]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.examples = examples
    self.exhibits = exhibits
  }
}

/// The one thing that a paper's target exports, by which lists and commands are made for it.
package protocol PaperSource: Sendable {
  /// The paper.
  static var paper: Paper { get }
}
