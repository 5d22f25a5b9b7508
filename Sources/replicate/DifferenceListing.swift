import Exhibits

/// Why work has to be done, as `--plan --why` prints it.
enum DifferenceListing {
  /// Values of a setting that a line names; of more it gives the first and the number.
  private static let values = 4
  /// The characters of a value that is given whole: a digest isn't.
  private static let longValue = 40
  /// Settings that a line names; of more it gives the first and the number.
  private static let settings = 6

  /// A line a group, largest first; nothing where nothing has to be done.
  static func lines(_ differences: [WorkDifference]) -> [String] {
    guard !differences.isEmpty else { return [] }
    var lines = ["why, by the settings that differ from the nearest in the cache:"]
    for group in differences {
      let count = group.keys.count
      let what = "  \(count) of them, \(group.keys[0].prefix(12))\(count > 1 ? " and more" : ""): "
      if group.lacksWeightsAlone {
        lines.append(
          what + "the cache has the results and not the weights, which measurements need")
        continue
      }
      guard let nearest = group.nearest else {
        lines.append(what + "the cache has nothing of the kind")
        continue
      }
      let shown = group.settings.prefix(settings).map(text)
      let more = group.settings.count - shown.count
      lines.append(
        what + shown.joined(separator: "; ") + (more > 0 ? "; and \(more) settings more" : "")
          + " (nearest \(nearest.prefix(12)))")
    }
    return lines
  }

  /// Such as `seed 3, 4 where the cache has 1`.
  private static func text(_ setting: WorkDifference.Setting) -> String {
    "\(setting.path) \(list(setting.wanted)) where the cache has \(list(setting.had))"
  }

  private static func list(_ values: [String?]) -> String {
    let shown = values.prefix(Self.values).map { value in
      guard let value else { return "nothing" }
      return value.count > longValue ? value.prefix(12) + "…" : value
    }.joined(separator: ", ")
    return values.count > Self.values ? "\(shown), … (\(values.count) values)" : shown
  }
}
