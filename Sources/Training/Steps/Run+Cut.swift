extension Run {
  /// How far a step that makes `count` at once may go from `iteration`: so many, or to where the
  /// network is measured, a checkpoint is due or the run ends before that.
  ///
  /// Checkpoints by the clock are taken wherever the steps end. A step that makes one at a time is
  /// not asked further, for it is taken many times a second.
  func cut(_ count: Int, after iteration: Int, checkpointing interval: CheckpointInterval) -> Int {
    guard count > 1 else { return iteration + 1 }
    var cuts = [iteration + count, iterations] + (evaluations ?? [])
    if case .iterations(let count) = interval {
      cuts.append((iteration / max(count, 1) + 1) * max(count, 1))
    }
    return cuts.filter { $0 > iteration }.min() ?? iterations
  }
}
