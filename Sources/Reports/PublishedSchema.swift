import TOMLKit

/// The keys of an exhibit's file, with what each must hold.
///
/// The decoder alone wouldn't do: it ignores keys it doesn't know, and calls a wrong type a missing
/// key.
enum PublishedSchema {
  /// What a key must hold.
  indirect enum Kind: Sendable {
    case text
    case choice([String])
    case positiveInteger
    case number
    case nonNegativeNumber
    case texts(of: [String])
    case table([Field])
    case tables([Field])

    /// The kind in words, for messages.
    var words: String {
      switch self {
      case .text: "text"
      case .choice(let values): "one of \(values.map { "\"\($0)\"" }.joined(separator: ", "))"
      case .positiveInteger: "a positive integer"
      case .number: "a number"
      case .nonNegativeNumber: "a number that isn't negative"
      case .texts: "a list of texts"
      case .table: "a table"
      case .tables: "an array of tables"
      }
    }
  }

  /// More runs, or later a year, than any paper has.
  static let mostInteger = 1_000_000

  /// A key of a table.
  struct Field: Sendable {
    let key: String
    let kind: Kind
    let isRequired: Bool

    init(_ key: String, _ kind: Kind, required: Bool = true) {
      (self.key, self.kind, isRequired) = (key, kind, required)
    }
  }

  /// The data sets that an exhibit may require, as the catalogue of data sets names them.
  static let dataSets = [
    "mnist", "fashion-mnist", "usps", "cifar-10", "cifar-100", "tiny-imagenet-200", "imagenet",
  ]

  private static let directions = Kind.choice(PublishedDirection.allCases.map(\.rawValue))
  private static let divisors = Kind.choice(PublishedSpreadDivisor.allCases.map(\.rawValue))
  private static let spreads = Kind.choice(PublishedSpread.allCases.map(\.rawValue))

  /// An exhibit's file.
  static let exhibit: [Field] = [
    Field("title", .text),
    Field("caption", .text),
    Field("source", .table(source)),
    Field("metric", .text),
    Field("unit", .text),
    Field("better", directions),
    Field("spread", spreads),
    Field("spread_divisor", divisors, required: false),
    Field("n", .positiveInteger, required: false),
    Field("n_source", .text, required: false),
    Field("requires", .texts(of: dataSets)),
    Field("column", .tables(column), required: false),
    Field("cell", .tables(cell), required: false),
    Field("margin", .tables(margin), required: false),
    Field("claim", .tables(claim), required: false),
    Field("hyperparameter", .tables(hyperparameter), required: false),
  ]

  private static let source: [Field] = [
    Field("authors", .text),
    Field("year", .positiveInteger),
    Field("exhibit", .text),
    Field("section", .text),
    Field("anchor", .text, required: false), Field("repository", .text, required: false),
    Field("commit", .text, required: false), Field("file", .text, required: false),
  ]

  private static let column: [Field] = [
    Field("name", .text),
    Field("metric", .text),
    Field("unit", .text),
    Field("better", directions),
  ]

  private static let cell: [Field] = [
    Field("row", .text),
    Field("column", .text),
    Field("mean", .number),
    Field("sd", .nonNegativeNumber, required: false),
    Field("ci95", .nonNegativeNumber, required: false),
    Field("n", .positiveInteger, required: false),
    Field("section", .text, required: false),
  ]

  private static let margin: [Field] = [
    Field("row", .text, required: false),
    Field("column", .text, required: false),
    Field("difference", .nonNegativeNumber, required: false),
    Field("ratio", .nonNegativeNumber, required: false),
    Field("deviations", .nonNegativeNumber, required: false),
    Field("reason", .text),
  ]

  private static let claim: [Field] = [
    Field("id", .text),
    Field("text", .text),
    Field("section", .text),
  ]

  private static let hyperparameter: [Field] = [
    Field("name", .text),
    Field("row", .text, required: false),
    Field("column", .text, required: false),
    Field("value", .number),
    Field("unit", .text, required: false),
    Field("section", .text),
  ]
}
