package io.pgtracker.ingest.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the ingest jar; ./pgtracker has the same commands and the scraper's. */
@Command(
    name = "pgtracker-ingest",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    header = "Loads objects of pgtracker scrapers into a store.",
    subcommands = {
      MigrateCommand.class,
      IngestCommand.class,
      ReconcileCommand.class,
      MaintainCommand.class,
      HistoryCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine main = new CommandLine(new Main());
    // Else their --version says nothing.
    main.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new ProgramVersion()));
    return main;
  }
}
