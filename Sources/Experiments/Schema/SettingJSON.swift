/// Settings in the form of files and in that of canonical JSON.
///
/// The two differ in how a case without labels is written (`_0`), in names, and in seeds; values
/// that a file leaves out are there in JSON.
extension SettingKind {
  /// Settings that were checked as a whole, as canonical JSON has them.
  ///
  /// - Parameter seed: what "seed" stands for.
  func json(_ value: Setting, seed: UInt64) -> Setting {
    switch self {
    case .table(let fields):
      let table = value.table ?? [:]
      var json: [String: Setting] = [:]
      for field in fields {
        guard let value = table[field.name] ?? field.fallback else { continue }
        json[field.jsonName] = field.kind.json(value, seed: seed)
      }
      return .table(json)
    case .choice(let cases):
      let table = value.text.map { [$0: Setting.table([:])] } ?? value.table ?? [:]
      guard let (name, payload) = table.first,
        let chosen = cases.first(where: { $0.name == name })
      else { return value }
      let json = SettingKind.table(chosen.fields).json(payload, seed: seed)
      return .table([name: chosen.isWrapped ? .table(["_0": json]) : json])
    case .list(let element, _):
      return .list((value.list ?? []).map { element.json($0, seed: seed) })
    case .seed: return value == .text(RunSchema.ownSeed) ? .integer(Int(seed)) : value
    case .text, .word, .flag, .number, .integer, .changes, .any: return value
    }
  }

  /// Canonical JSON as a file has it.
  func setting(_ json: Setting) -> Setting {
    switch self {
    case .table(let fields):
      let table = json.table ?? [:]
      var settings: [String: Setting] = [:]
      for field in fields where field.refusal == nil {
        if let value = table[field.jsonName] { settings[field.name] = field.kind.setting(value) }
      }
      return .table(settings)
    case .choice(let cases):
      guard let (name, payload) = json.table?.first,
        let chosen = cases.first(where: { $0.name == name })
      else { return json }
      let inner = chosen.isWrapped ? payload.table?["_0"] ?? .table([:]) : payload
      return .table([name: SettingKind.table(chosen.fields).setting(inner)])
    case .list(let element, _): return .list((json.list ?? []).map(element.setting))
    case .text, .word, .flag, .number, .integer, .seed, .changes, .any: return json
    }
  }

  /// Settings with cases that hold nothing as plain words.
  func plain(_ value: Setting) -> Setting {
    switch self {
    case .table(let fields):
      guard var table = value.table else { return value }
      for field in fields {
        if let inner = table[field.name] { table[field.name] = field.kind.plain(inner) }
      }
      return .table(table)
    case .choice(let cases):
      guard let (name, payload) = value.table?.first,
        let chosen = cases.first(where: { $0.name == name })
      else { return value }
      if payload.table?.isEmpty == true { return .text(name) }
      return .table([name: SettingKind.table(chosen.fields).plain(payload)])
    case .list(let element, _): return .list((value.list ?? []).map(element.plain))
    case .text, .word, .flag, .number, .integer, .seed, .changes, .any: return value
    }
  }
}
