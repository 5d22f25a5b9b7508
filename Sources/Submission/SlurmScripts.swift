import Foundation

/// The two batch scripts of a plan: its tasks as an array, and the report after them.
package struct SlurmScripts: Sendable {
  /// What the scripts say beyond the plan.
  package struct Settings: Sendable {
    /// The program's path.
    package var program: String
    /// The folder that jobs start in.
    package var workingFolder: String
    /// The folder of data sets, if one was named.
    package var data: String?
    /// The cache that the report gathers results in.
    package var cache: String
    /// Whether it may be written in place though it is on a network file system.
    package var isOfOneHost: Bool
    /// The folder of reports.
    package var output: String
    /// Processor cores a task, and so its runs side by side.
    package var cores: Int
    /// Memory for each core, as sbatch takes it, such as 2G.
    package var memory: String
    /// The partition, if one was named.
    package var partition: String?
    /// Options of sbatch that both scripts get, such as --account=physics.
    package var options: [String]

    /// Settings.
    package init(
      program: String, workingFolder: String, data: String?, cache: String, isOfOneHost: Bool,
      output: String, cores: Int, memory: String, partition: String?, options: [String]
    ) {
      self.program = program
      self.workingFolder = workingFolder
      self.data = data
      self.cache = cache
      self.isOfOneHost = isOfOneHost
      self.output = output
      self.cores = cores
      self.memory = memory
      self.partition = partition
      self.options = options
    }
  }

  private let plan: TaskPlan
  private let folder: PlanFolder
  private let settings: Settings

  /// The scripts of `plan`, which lies in `folder`.
  package init(_ plan: TaskPlan, in folder: PlanFolder, _ settings: Settings) {
    self.plan = plan
    self.folder = folder
    self.settings = settings
  }

  /// How long before its time is over a task is asked to end, in seconds.
  ///
  /// It saves checkpoints and copies its cache then. Slurm may ask a minute earlier.
  private static let notice = 180

  /// The script of the tasks.
  ///
  /// The program takes the script's place, so that Slurm's SIGTERM reaches it. SIGUSR1 says that
  /// the time is nearly over, which is the one ending after which a task goes into the queue again
  /// by itself.
  package var tasks: String {
    get throws {
      let longest = plan.tasks.map(\.seconds).max() ?? 0
      // Twice the estimate: a task that isn't done by then goes on in another job.
      let minutes = Int((2 * longest / Double(settings.cores) / 60).rounded(.up)) + 10
      var command = Self.shell([settings.program, "work", "--plan", folder.plan])
      command += #" --task "$SLURM_ARRAY_TASK_ID" --jobs "$SLURM_CPUS_PER_TASK""#
      if let data = settings.data { command += Self.shell(["", "--data", data]) }
      command += #" --on-time-up "scontrol requeue $SLURM_JOB_ID""#
      return """
        #!/bin/bash
        # \(plan.keys.count) results in all, which take about \(CoreTime.text(plan.seconds)).
        #SBATCH --job-name=replicate-\(try plan.name)
        #SBATCH --array=0-\(plan.tasks.count - 1)
        #SBATCH --ntasks=1
        #SBATCH --cpus-per-task=\(settings.cores)
        #SBATCH --mem-per-cpu=\(settings.memory)
        #SBATCH --time=\(minutes)
        #SBATCH --signal=B:USR1@\(Self.notice)
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --output=\(Self.quoted("\(folder.logs)/%a.out"))
        \(common)
        exec \(command)

        """
    }
  }

  /// The script of the report.
  package var report: String {
    var command = [
      settings.program, "gather", "--plan", folder.plan, "--cache", settings.cache, "--output",
      settings.output,
    ]
    if settings.isOfOneHost { command.append("--one-host") }
    if let data = settings.data { command += ["--data", data] }
    return """
      #!/bin/bash
      # What the tasks made, gathered and reported; after the last of them, failed ones included.
      #SBATCH --job-name=replicate-report
      #SBATCH --ntasks=1
      #SBATCH --cpus-per-task=1
      #SBATCH --mem-per-cpu=\(settings.memory)
      #SBATCH --time=240
      #SBATCH --open-mode=append
      #SBATCH --output=\(Self.quoted("\(folder.logs)/report.out"))
      \(common)
      exec \(Self.shell(command))

      """
  }

  /// The lines that both have.
  private var common: String {
    var lines = ["#SBATCH --chdir=\(Self.quoted(settings.workingFolder))"]
    if let partition = settings.partition {
      lines.append("#SBATCH --partition=\(Self.quoted(partition))")
    }
    if !settings.options.isEmpty {
      lines.append("#SBATCH \(settings.options.map(Self.quoted).joined(separator: " "))")
    }
    return (lines + ["set -eu"]).joined(separator: "\n")
  }

  /// `word` as one word of sbatch's lines.
  private static func quoted(_ word: String) -> String {
    word.contains(where: \.isWhitespace) ? "\"\(word)\"" : word
  }

  /// `words` as words of the shell, which expands nothing in them.
  private static func shell(_ words: [String]) -> String {
    words.map { word in
      let isPlain = word.utf8.allSatisfy { plainBytes.contains($0) }
      return isPlain ? word : "'" + word.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
    }.joined(separator: " ")
  }

  private static let plainBytes = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./=:,%+".utf8)
}
