extension PublishedExhibit {
  /// The exhibit with those cells in place of its own: for an exhibit of ours that holds a paper's
  /// numbers against runs of other settings.
  package func with(_ cells: [PublishedCell]) -> PublishedExhibit {
    var exhibit = self
    exhibit.cells = cells
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
