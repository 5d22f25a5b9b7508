import Datasets
import Exhibits
import Scheduling

/// The command by which a run is trained, for those who need its weights.
enum TrainingCommand {
  /// A planned run and the command that trains it.
  struct Found {
    let key: String
    let command: String
  }

  /// The planned runs whose keys start with `prefix`, each with the command of the first exhibit
  /// and row that it is in.
  static func all(startingWith prefix: String, data: DataLibrary) throws -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = []
    for plan in try AllPlans.plans(at: Scale.allCases, data: data) {
      for cell in plan.cells {
        for key in cell.work.flatMap(\.trainings).map(\.key)
        where key.hasPrefix(prefix) && seen.insert(key).inserted {
          found.append(Found(key: key, command: plan.command + " --only \(quoted(cell.row))"))
        }
      }
    }
    return found
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isPlain ? word : "\"" + word.replacing("\"", with: "\\\"") + "\""
  }
}
