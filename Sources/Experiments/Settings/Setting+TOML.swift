import Foundation
import Reports
import TOMLKit

/// Settings from TOML.
extension Setting {
  /// Reads a file's text, whose outermost value is a table.
  ///
  /// - Parameter file: its path, for messages.
  /// - Throws: `ExperimentError.syntax`, or `.wrongType` for a date or a time, which no setting is.
  package static func table(
    toml: String, file: String
  ) throws(ExperimentError) -> [String: Setting] {
    if let line = TableHeaders.firstWithoutName(in: toml) {
      throw .syntax(
        file: file, line: line, column: 1, reason: "no table's name follows the bracket")
    }
    do {
      return try TOMLTable(string: toml).settings(at: "", file: file)
    } catch let error as ExperimentError {
      throw error
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw .syntax(file: file, line: place.line, column: place.column, reason: error.description)
    } catch {
      throw .unreadable(file: file, reason: "\(error)")
    }
  }
}

extension TOMLTable {
  fileprivate func settings(
    at path: String, file: String
  ) throws(ExperimentError) -> [String: Setting] {
    var settings: [String: Setting] = [:]
    for name in keys {
      guard let value = self[name] else { continue }
      settings[name] = try Setting(value, at: path + name, file: file)
    }
    return settings
  }
}

extension Setting {
  fileprivate init(
    _ value: any TOMLValueConvertible, at path: String, file: String
  ) throws(ExperimentError) {
    if let table = value.table {
      self = .table(try table.settings(at: "\(path).", file: file))
    } else if let array = value.array {
      var list: [Setting] = []
      for (place, element) in array.enumerated() {
        list.append(try Setting(element, at: "\(path)[\(place + 1)]", file: file))
      }
      self = .list(list)
    } else if let text = value.string {
      self = .text(text)
    } else if let flag = value.bool {
      self = .flag(flag)
    } else if let integer = value.int {
      self = .integer(integer)
    } else if let number = value.double {
      self = .number(number)
    } else {
      throw .wrongType(
        file: file, key: path, expected: "a text, a number, true or false, a list or a table",
        found: "a \(value.type.description)")
    }
  }
}
