/// Putting changes into settings.
extension SettingChecker {
  /// `base` with `change` in it, both of a kind; a choice of another case takes the place of the
  /// base's, one of the same case changes it.
  ///
  /// - Parameters:
  ///   - base: whole settings in this form; nil where there are none yet.
  ///   - change: settings that were checked as changes.
  /// - Throws: `ExperimentError.unknownName` for an element that the base's list hasn't.
  package func merged(
    _ base: Setting?, _ change: Setting, _ kind: SettingKind, at key: String
  ) throws(ExperimentError) -> Setting {
    switch kind {
    case .table(let fields):
      return try merged(base?.table ?? [:], change.table ?? [:], fields, at: key)
    case .choice(let cases):
      let table = change.text.map { [$0: Setting.table([:])] } ?? change.table ?? [:]
      guard let (name, payload) = table.first,
        let chosen = cases.first(where: { $0.name == name })
      else { return change }
      let path = Self.join(key, name)
      return .table([
        name: try merged(base?.table?[name], payload, .table(chosen.fields), at: path)
      ])
    case .list(let element, _):
      guard let places = change.table else {
        var list: [Setting] = []
        for (place, one) in (change.list ?? []).enumerated() {
          list.append(try merged(nil, one, element, at: "\(key)[\(place + 1)]"))
        }
        return .list(list)
      }
      return try merged(base?.list ?? [], places, element, at: key)
    case .text, .word, .flag, .number, .integer, .seed, .changes, .any: return change
    }
  }

  private func merged(
    _ base: [String: Setting], _ change: [String: Setting], _ fields: [SettingField], at key: String
  ) throws(ExperimentError) -> Setting {
    var table = base
    for field in fields {
      guard let value = change[field.name] else { continue }
      if field.isOptional, value == RunSchema.absent {
        table[field.name] = nil
      } else {
        table[field.name] = try merged(
          base[field.name], value, field.kind, at: Self.join(key, field.name))
      }
    }
    return .table(table)
  }

  private func merged(
    _ base: [Setting], _ places: [String: Setting], _ element: SettingKind, at key: String
  ) throws(ExperimentError) -> Setting {
    var list = base
    for (name, change) in places.sorted(by: { $0.key < $1.key }) {
      let kinds = list.map { $0.table?["kind"]?.table?.keys.first ?? "" }
      let place = Int(name) ?? kinds.firstIndex(of: name) ?? -1
      guard list.indices.contains(place) else {
        throw .unknownName(
          file: file, key: Self.join(key, name), name: name,
          of: "the run's list of \(list.count) here",
          nearest: list.indices.map { "\($0)" } + kinds.filter { !$0.isEmpty })
      }
      if Int(name) == nil, kinds.count(where: { $0 == name }) > 1 {
        throw .contradiction(
          file: file, key: Self.join(key, name),
          reason: "the run has several of that kind; say which by its place, from 0")
      }
      list[place] = try merged(list[place], change, element, at: Self.join(key, name))
    }
    return .list(list)
  }
}
