import Mustache

/// The book's templates, style and script, which are built into the program.
///
/// Every value is escaped unless a template says otherwise with three braces; those hold HTML that
/// other templates made, style and script.
struct BookTemplates {
  private let library: MustacheLibrary

  /// Parses all templates.
  ///
  /// - Throws: `BookError.template`.
  init() throws(BookError) {
    let texts: [(name: String, bytes: [UInt8])] = [
      ("book", PackageResources.book_mustache), ("home", PackageResources.home_mustache),
      ("paper", PackageResources.paper_mustache), ("exhibit", PackageResources.exhibit_mustache),
      ("cells", PackageResources.cells_mustache),
      ("directions", PackageResources.directions_mustache),
      ("findings", PackageResources.findings_mustache),
      ("statistics", PackageResources.statistics_mustache),
      ("settings", PackageResources.settings_mustache), ("runs", PackageResources.runs_mustache),
      ("claims", PackageResources.claims_mustache), ("tally", PackageResources.tally_mustache),
      ("summary", PackageResources.summary_mustache),
    ]
    var library = MustacheLibrary()
    for (name, bytes) in texts {
      do {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        throw .template(name: name, reason: "\(error)")
      }
    }
    self.library = library
  }

  /// The style sheet.
  var style: String { String(decoding: PackageResources.book_css, as: UTF8.self) }

  /// The script.
  var script: String { String(decoding: PackageResources.book_js, as: UTF8.self) }

  /// Renders `view`, whose properties are what the template names.
  ///
  /// - Throws: `BookError.template` for a template that there isn't.
  func render(_ view: Any, with name: String) throws(BookError) -> String {
    guard let text = library.render(view, withTemplate: name) else {
      throw .template(name: name, reason: "there is none of that name")
    }
    return text
  }
}
