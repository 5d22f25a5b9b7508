extension PublishedExhibit {
  /// The exhibit with those cells in place of its own: for an exhibit of ours that holds a paper's
  /// numbers against runs of other settings.
  package func with(_ cells: [PublishedCell]) -> PublishedExhibit {
    var exhibit = self
    exhibit.cells = cells
    return exhibit
  }
}

extension PublishedExhibit {
  /// The same numbers in an exhibit that stands elsewhere: those that an experiment of a user's own
  /// is held against.
  package func placed(in source: PublishedSource) -> PublishedExhibit {
    var exhibit = self
    exhibit.source = source
    return exhibit
  }
}

extension PublishedCell {
  /// The same number at another place.
  package func at(row: String, column: String) -> PublishedCell {
    var cell = self
    cell.row = row
    cell.column = column
    return cell
  }
}
