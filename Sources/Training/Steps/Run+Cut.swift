extension Run {
  /// How far a step that makes several at once may go from `iteration`: to `end`, or to where the
  /// network is measured, a checkpoint is due or the run ends before that.
  ///
  /// Checkpoints by the clock are taken wherever the steps end.
  func cut(_ end: Int, after iteration: Int, checkpointing interval: CheckpointInterval) -> Int {
    var cuts = [end, iterations] + (evaluations ?? [])
    if case .iterations(let count) = interval {
      cuts.append((iteration / max(count, 1) + 1) * max(count, 1))
    }
    return cuts.filter { $0 > iteration }.min() ?? iterations
  }
}
