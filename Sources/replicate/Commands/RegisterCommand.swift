import ArgumentParser
import Book
import Foundation

/// `replicate register`.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Write a scale's claims and results as data that other programs read.",
    discussion: """
      claims.json has every quoted sentence with its place, its verdict, its evidence and the keys \
      of the runs behind it, as claims.schema.json says; ro-crate-metadata.json describes the \
      folder as an RO-Crate 1.1; <paper>/summary.md has a work's results under the headings of \
      the Machine Learning Reproducibility Challenge. Nothing is trained.

      Exit status: 0 written or, with --check, up to date; 1 out of date.

      Examples:
        replicate register
        replicate register --scale reduced --check
      """)

  @OptionGroup var results: ResultsOptions

  @Flag(help: "Only say whether the files are as they would be written now.")
  var check = false

  func run() throws {
    let files = RegisterFiles(try results.read(), in: results.folder)
    let day = Date.now.formatted(.iso8601.year().month().day())
    let texts = try files.texts(today: day)
    let differing = files.differing(texts)
    guard check else {
      try files.write(texts)
      Message.write("wrote \(texts.count) files in \(results.folder.path)")
      return
    }
    for name in differing { Message.print("DIFFERS: \(name): write it with replicate register\n") }
    Message.print(
      "\(texts.count - differing.count) of \(texts.count) files of the register in "
        + "\(results.folder.path) are as they would be written now\n")
    if !differing.isEmpty { throw ExitCode(Message.differenceStatus) }
  }
}
