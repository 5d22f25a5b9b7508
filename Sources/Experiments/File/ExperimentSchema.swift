import Exhibits
import Reports

/// The keys of an experiment's file: see docs/experiments.md.
package enum ExperimentSchema {
  private static let seeds = SettingKind.integer(1...1000)

  /// The whole file.
  package static let file = SettingKind.table([
    .required("title", .text),
    .optional("question", .text),
    .standard("seeds", seeds, .integer(5)),
    .required("measure", .any),
    .optional("base", base),
    .optional("run", .changes),
    .optional("scale", .table(scales.map { .optional($0.rawValue, scale) })),
    .optional("cell", .list(cell, count: 1...1000)),
    .optional("grid", .table([.required("rows", axis), .optional("columns", axis)])),
    .optional("published", published),
  ])

  /// The scales that a file may say more of; what it says otherwise is the paper's.
  static let scales = Scale.allCases.filter { $0 != .paper }

  private static let base = SettingKind.table([
    .required("exhibit", .text), .required("row", .text), .required("column", .text),
    .optional("reading", .text),
  ])

  private static let scale = SettingKind.table([
    .optional("seeds", seeds), .optional("run", .changes),
  ])

  private static let cell = SettingKind.table([
    .required("row", .text), .optional("column", .text), .optional("set", .changes),
  ])

  private static let axis = SettingKind.table([
    .required("key", .text), .required("values", .list(.any, count: 1...1000)),
    .optional("name", .text), .optional("labels", .list(.text, count: 1...1000)),
  ])

  private static let published = SettingKind.table([
    .required(
      "source",
      .table([
        .required("authors", .text), .required("year", .integer(1...9999)),
        .required("exhibit", .text), .optional("section", .text), .required("url", .text),
        .required("read", .text),
      ])),
    .standard("spread", .word(PublishedSpread.allCases.map(\.rawValue)), .text("none")),
    .optional("spread_divisor", .word(PublishedSpreadDivisor.allCases.map(\.rawValue))),
    .optional("n", .integer(1...1_000_000)),
    .optional("n_source", .text),
    .required(
      "cell",
      .list(
        .table([
          .required("row", .text), .optional("column", .text), .required("mean", .number(.any)),
          .optional("sd", .number(.notNegative)), .optional("ci95", .number(.notNegative)),
          .optional("n", .integer(1...1_000_000)),
        ]), count: 1...1000)),
    .standard(
      "margin",
      .list(
        .table([
          .optional("row", .text), .optional("column", .text),
          .optional("difference", .number(.positive)),
          .optional("ratio", .number(NumberRange(1...1e6, excludesLowerBound: true))),
          .optional("deviations", .number(.positive)), .required("reason", .text),
        ]), count: 0...1000), .list([])),
  ])
}
