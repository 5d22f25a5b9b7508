import Foundation
import Testing

extension Workbench {
  /// The digests of all runs in the cache, by key.
  func digests() throws -> [String: String] {
    let list = try run("cache", "list", "--format", "json")
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    var digests: [String: String] = [:]
    for key in entries.compactMap({ $0["key"] as? String }) {
      let page = try run("cache", "show", key, "--format", "json")
      let shown = try JSONSerialization.jsonObject(with: Data(page.output.utf8)) as? [String: Any]
      digests[key] = shown?["weightsSHA256"] as? String
    }
    return digests
  }
}
