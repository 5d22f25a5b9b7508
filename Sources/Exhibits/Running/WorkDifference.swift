import ResultStore
import Scheduling

/// Why work has to be done: in which settings it differs from the nearest that the cache has.
///
/// The nearest is the one of the same kind (run, measurement or timing) that differs in the fewest
/// settings, of several the one with the first key. Work that differs in the same settings is one
/// group.
package struct WorkDifference: Hashable, Sendable, Encodable {
  /// A setting that differs.
  package struct Field: Hashable, Sendable {
    /// Its path in the canonical JSON, such as `optimizer.adam.learningRate`.
    package let path: String
    /// Its value in the work that is to be done; nil where it is absent there.
    package let wanted: String?
    /// Its value in the nearest; nil where it is absent there.
    package let had: String?
  }

  /// A setting, with what it is in all the work of the group.
  package struct Setting: Hashable, Sendable, Encodable {
    /// Its path in the canonical JSON.
    package let path: String
    /// The different values that are wanted, in order of first appearance; nil stands for absence.
    package let wanted: [String?]
    /// Those that the nearest have.
    package let had: [String?]
  }

  /// Whether the cache has the results themselves, and lacks the weights that measurements need.
  package let lacksWeightsAlone: Bool
  /// The keys of the work, in the plan's order.
  package let keys: [String]
  /// The settings that differ, sorted by path; none where the cache has nothing of the kind, or the
  /// results themselves.
  package let settings: [Setting]
  /// The key of the nearest to the first; nil where the cache has nothing of the kind, or the
  /// results themselves.
  package let nearest: String?

  /// The differences of `missing` from what `store` has, the largest group first.
  ///
  /// Results that are known from a ledger alone have no settings and don't count.
  ///
  /// - Throws: what reading the store throws.
  package static func all(
    of missing: [PlannedWork], in store: ResultStore?
  ) throws -> [WorkDifference] {
    let entries = try store?.list() ?? []
    let known = entries.compactMap { entry -> Known? in
      guard let specification = entry.specification, entry.weightsSHA256 != nil else { return nil }
      return Known(key: entry.key, specification: specification)
    }
    let finished = Set(entries.filter { $0.state == .done || $0.state == .ledger }.map(\.key))
    let unheld = missing.filter { finished.contains($0.key) }
    var groups: [[String]: [Found]] = [:]
    for work in missing where !finished.contains(work.key) {
      guard let wanted = Known(key: work.key, specification: work.specification) else { continue }
      let found = Found(of: wanted, among: known)
      groups[found.fields.map(\.path), default: []].append(found)
    }
    let differences =
      groups.values.map(WorkDifference.init)
      + (unheld.isEmpty ? [] : [WorkDifference(lackingWeights: unheld)])
    return differences.sorted { first, second in
      (-first.keys.count, first.settings.count, first.keys[0])
        < (-second.keys.count, second.settings.count, second.keys[0])
    }
  }

  private init(lackingWeights work: [PlannedWork]) {
    (lacksWeightsAlone, keys, settings, nearest) = (true, work.map(\.key), [], nil)
  }

  private init(_ group: [Found]) {
    lacksWeightsAlone = false
    keys = group.map(\.key)
    nearest = group[0].nearest
    settings = group[0].fields.indices.map { place in
      func distinct(_ value: (Field) -> String?) -> [String?] {
        group.map { value($0.fields[place]) }.reduce(into: []) { values, value in
          if !values.contains(value) { values.append(value) }
        }
      }
      return Setting(
        path: group[0].fields[place].path, wanted: distinct(\.wanted), had: distinct(\.had))
    }
  }
}

/// Work by its settings.
private struct Known {
  let key: String
  let leaves: SettingLeaves
  /// What tells runs, measurements and timings apart.
  let kind: String

  init?(key: String, specification: String) {
    guard let leaves = SettingLeaves(specification) else { return nil }
    self.key = key
    self.leaves = leaves
    func has(_ name: String) -> Bool { leaves.leaves.contains { $0.path.hasPrefix(name) } }
    kind = has("quantity") ? "measurement" : has("network") ? "run" : "timing"
  }
}

/// Work with its differences from the nearest.
private struct Found {
  let key: String
  let nearest: String?
  let fields: [WorkDifference.Field]

  init(of wanted: Known, among known: [Known]) {
    key = wanted.key
    var best: (key: String, fields: [WorkDifference.Field])?
    for candidate in known where candidate.kind == wanted.kind {
      let most = best.map { $0.fields.count - 1 } ?? .max - 1
      guard let fields = wanted.leaves.differences(from: candidate.leaves, most: most) else {
        continue
      }
      best = (candidate.key, fields)
    }
    nearest = best?.key
    fields = best?.fields ?? []
  }
}
