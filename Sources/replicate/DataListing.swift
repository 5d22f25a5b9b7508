import Datasets
import Foundation

/// Data sets and their state on this machine, as `replicate data` prints them.
enum DataListing {
  private struct Line: Encodable {
    var name: String
    var title: String
    var state: String
    var folder: String?
    /// The digest found of what has no pinned one.
    var unpinnedSHA256: String?
  }

  static func print(_ statuses: [DatasetStatus], format: OutputFormat) throws {
    let lines = statuses.map { status in
      Line(
        name: status.entry.name, title: status.entry.title, state: status.summary.rawValue,
        folder: status.folder?.path, unpinnedSHA256: digest(in: status))
    }
    switch format {
    case .json: Message.print(try JSONText.of(lines))
    case .text:
      let names = lines.map(\.name.count).max() ?? 0
      let states = lines.map(\.state.count).max() ?? 0
      for line in lines {
        let name = line.name.padding(toLength: names + 2, withPad: " ", startingAt: 0)
        let state = line.state.padding(toLength: states + 2, withPad: " ", startingAt: 0)
        let digest = line.unpinnedSHA256.map { ", SHA-256 \($0)" } ?? ""
        Message.print(
          name + state + line.title + (line.folder.map { " in \($0)" } ?? "") + digest + "\n")
      }
    }
  }

  private static func digest(in status: DatasetStatus) -> String? {
    for case .unpinned(_, let found) in status.files { return found }
    return nil
  }
}
