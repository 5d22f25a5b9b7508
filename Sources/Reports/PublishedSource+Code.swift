extension PublishedSource {
  /// The authors' code in a phrase, such as `github.com/owner/name at 0123abc: train.py`; nil where
  /// none is named.
  package var code: String? {
    guard let repository else { return nil }
    return repository + (commit.map { " at \($0)" } ?? "") + (file.map { ": \($0)" } ?? "")
  }
}
