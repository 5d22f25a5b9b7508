import ArgumentParser
import Reports

/// The command line: configuration only, each subcommand is a file of its own.
struct Replicate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replicate",
    abstract: "Re-runs the exhibits of papers on Jacobian regularization, and judges them.",
    discussion: """
      Every number is trained again from scratch, bit for bit, and held against the published one.

      Examples:
        replicate list                         what there is and what is done
        replicate varga table7 --scale quick   one table, shrunk to a minute
        replicate varga table1                 the paper's own protocol
        replicate diff varga table1            which published numbers hold
        replicate try FILE.toml                an experiment of your own
        replicate book                         all results as one page for a browser
        replicate notebook varga               its results as a Jupyter notebook
        replicate tune varga table1            whether its weights are the best ones here
        replicate verify --sample 3            train committed runs again
        replicate selfcheck                    does this machine give the same bits?

      Finished runs are kept in the cache, so a second run is instant and Ctrl-C loses nothing: \
      the same command again goes on.

      Exit status: 0 done; 1 numbers or files differ (diff, verify, --check); 2 trouble with the \
      request, the data or the disk; 64 wrong usage; 130 interrupted.
      """,
    version: ProgramVersion.current,
    subcommands: [
      ListCommand.self, AllCommand.self, TryCommand.self, TuneCommand.self, DiffCommand.self,
      VerifyCommand.self,
      ExportCommand.self, ImportCommand.self,
      BookCommand.self, NotebookCommand.self, RegisterCommand.self, LedgerCommand.self,
      CacheCommand.self, DataCommand.self, EngineCommand.self, BenchCommand.self,
      SubmitCommand.self,
      WorkCommand.self, GatherCommand.self, StatusCommand.self, SelfCheckCommand.self,
      ReadmeCommand.self, AttackExportCommand.self,
    ],
    groupedSubcommands: [
      CommandGroup(name: "Papers", subcommands: PaperCommands.all)
    ])
}
