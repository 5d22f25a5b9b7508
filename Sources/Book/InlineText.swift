/// Prose of reports and papers' files as HTML: what it says literally, and code between backquotes.
package enum InlineText {
  /// Escaped HTML; a pair of backquotes becomes a `code` element, two asterisks a `strong` one.
  package static func html(_ text: String) -> String {
    paired(paired(escaped(text), by: "`", element: "code"), by: "**", element: "strong")
  }

  /// `text` with what HTML reads as markup escaped, in elements and in quoted attributes.
  package static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A sign without its partner stays what it is.
  private static func paired(_ text: String, by sign: String, element: String) -> String {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count > 2 else { return text }
    let last = parts.count % 2 == 1 ? parts.count : parts.count - 1
    var result = ""
    for (index, part) in parts.enumerated() {
      if index == last {
        result += sign + part
      } else {
        result += index % 2 == 1 ? "<\(element)>\(part)</\(element)>" : String(part)
      }
    }
    return result
  }
}
