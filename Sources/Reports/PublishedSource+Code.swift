extension PublishedSource {
  /// The authors' code in a phrase, such as `github.com/owner/name at 0123abc: train.py`; nil where
  /// none is named.
  package var code: String? {
    guard let repository else { return nil }
    return repository + (commit.map { " at \($0)" } ?? "") + (file.map { ": \($0)" } ?? "")
  }
}

extension PublishedSource {
  /// The source of an exhibit that no paper prints: who made it, its name, and where it stands.
  package init(authors: String, exhibit: String, section: String) {
    self.init(
      authors: authors, year: 0, exhibit: exhibit, section: section, anchor: nil, repository: nil,
      commit: nil, file: nil)
  }

  /// "Varga, Csiszárik, Zombori 2018"; the authors alone where no year is known.
  package var citation: String { year == 0 ? authors : "\(authors) \(year)" }
}
