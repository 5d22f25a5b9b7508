import ArgumentParser
import Files
import Foundation
import Submission

/// `replicate submit slurm`.
struct SubmitSlurmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slurm",
    abstract: "Write a job array that makes what exhibits lack, and a job that reports.",
    discussion: """
      Prints both scripts; --send submits them. What the cache has is left out, so that the same \
      command, given again, sends only what is still missing. docs/clusters.md shows the way from \
      a fresh account to the report.

      Examples:
        replicate submit slurm varga table3 --send
        replicate submit slurm varga table1 table3 hoffman --cores 8 --send
        replicate submit slurm all --scale paper --partition long -- --account=physics
      """)

  @OptionGroup var exhibits: ExhibitArguments
  @OptionGroup var submission: SubmissionOptions

  @Option(
    help: ArgumentHelp("Cores of a task, and so its runs side by side.", valueName: "count"))
  var cores = 1

  @Option(help: ArgumentHelp("Memory for each core, as sbatch takes it.", valueName: "size"))
  var memory = "2G"

  @Option(help: ArgumentHelp("The partition of both jobs.", valueName: "name"))
  var partition: String?

  @Flag(help: "Submit the two scripts.")
  var send = false

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp("Options of sbatch for both jobs, after --.", valueName: "sbatch options"))
  var options: [String] = []

  func validate() throws {
    try Bounds.require(cores, "--cores", in: 1...1024, of: "cores of a task")
    let isSize = memory.wholeMatch(of: /[1-9][0-9]{0,8}[KMGT]?/) != nil
    guard isSize else { throw ValidationError("--memory \(memory): a number and K, M, G or T") }
    guard !(options + [partition ?? ""]).contains(where: { $0.contains { $0.isNewline } }) else {
      throw ValidationError("sbatch takes no option with a line break in it")
    }
  }

  func run() throws {
    let (plan, folder) = try submission.plan(
      exhibits, hoursPerTask: submission.groupHours * Double(cores))
    let scripts = SlurmScripts(plan, in: folder, settings)
    for (name, text) in [("tasks", try scripts.tasks), ("report", scripts.report)] {
      let file = folder.script(name)
      try Submission.write(text, to: file)
      if !send { Message.print("\(file)\n\n\(text)\n") }
    }
    if send {
      try submit(folder)
    } else {
      Message.print(
        """
        nothing is submitted yet: give --send, or
          sbatch --parsable \(folder.script("tasks"))
          sbatch --dependency=afterany:<id of that> \(folder.script("report"))

        """)
    }
  }

  private var settings: SlurmScripts.Settings {
    SlurmScripts.Settings(
      program: Self.program, workingFolder: FileManager.default.currentDirectoryPath,
      data: submission.data.data.map { Self.absolute($0) },
      cache: Self.absolute(submission.cache.file.path),
      isOfOneHost: submission.cache.file.isOfOneHost,
      output: submission.plan.folder.path, cores: cores, memory: memory, partition: partition,
      options: options)
  }

  private func submit(_ folder: PlanFolder) throws {
    let tasks = try Self.sbatch([folder.script("tasks")])
    let report: String
    do {
      report = try Self.sbatch(["--dependency=afterany:\(tasks)", folder.script("report")])
    } catch {
      Message.write("job \(tasks), the tasks, is submitted; the report is not")
      throw error
    }
    Message.print(
      """
      job \(tasks): the tasks
      job \(report): the report, after the last of them
      progress: replicate status slurm \(folder.path)

      """)
  }

  /// Submits a script, and returns the job's id.
  private static func sbatch(_ words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sbatch", "--parsable"] + words
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw SubmissionError.scheduler(command: "sbatch", reason: error.localizedDescription)
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // Of several clusters it is "id;cluster".
    let id = text.trimmingCharacters(in: .whitespacesAndNewlines).prefix { $0 != ";" }
    guard process.terminationStatus == 0, !id.isEmpty else {
      throw SubmissionError.scheduler(
        command: "sbatch \(words.joined(separator: " "))",
        reason: complaint.isEmpty ? "status \(process.terminationStatus)" : complaint)
    }
    return String(id)
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: FilePath.expandingHome(path)).path
  }

  /// The program that runs, wherever it was found.
  private static var program: String {
    FilePath.resolved("/proc/self/exe")
  }
}
