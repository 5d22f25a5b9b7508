extension PublishedExhibit {
  /// The exhibit with `columns` of a replication's own: what they measure, in which unit.
  ///
  /// A file describes the columns that its paper prints; where a replication measures more, or the
  /// paper has no numbers at all, this says what.
  package func measuring(_ columns: PublishedColumn...) -> PublishedExhibit {
    measuring(columns)
  }

  /// The exhibit with the columns of a list.
  package func measuring(_ columns: [PublishedColumn]) -> PublishedExhibit {
    var exhibit = self
    exhibit.columns += columns
    return exhibit
  }
}

extension PublishedColumn {
  /// A column that a replication adds.
  package init(_ name: String, metric: String, unit: String, better: PublishedDirection) {
    self.init(name: name, metric: metric, unit: unit, better: better)
  }
}
