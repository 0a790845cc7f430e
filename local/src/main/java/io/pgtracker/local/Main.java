package io.pgtracker.local;

import io.pgtracker.ingest.cli.HistoryCommand;
import io.pgtracker.ingest.cli.IngestCommand;
import io.pgtracker.ingest.cli.MaintainCommand;
import io.pgtracker.ingest.cli.MigrateCommand;
import io.pgtracker.ingest.cli.ReconcileCommand;
import io.pgtracker.local.demo.DemoCommand;
import io.pgtracker.scraper.cli.CheckCommand;
import io.pgtracker.scraper.cli.DatasetsCommand;
import io.pgtracker.scraper.cli.GrantsCommand;
import io.pgtracker.scraper.cli.ScrapeCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code pgtracker}; a new subcommand is one more class in its list. */
@Command(
    name = "pgtracker",
    header = {
      "Example: ./pgtracker demo --for 60s",
      "",
      "Keeps the history of what PostgreSQL servers were doing."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PgtrackerVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ScrapeCommand.class,
      CheckCommand.class,
      GrantsCommand.class,
      DatasetsCommand.class,
      MigrateCommand.class,
      IngestCommand.class,
      ReconcileCommand.class,
      MaintainCommand.class,
      HistoryCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 done in part; 2 usage or configuration; 3 database",
      "unreachable or refused; 4 object store unreachable; 5 bad objects found;",
      "70 a fault of pgtracker itself.",
      "./pgtracker COMMAND --help tells more."
    })
public final class Main implements Callable<Integer> {

  /** A fault of pgtracker itself; as sysexits.h has it, away from the codes with a meaning. */
  private static final int EXIT_INTERNAL_ERROR = 70;

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine main = new CommandLine(new Main());
    // Else their --version says nothing.
    main.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new PgtrackerVersion()));
    return main.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Main::internalError);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static int internalError(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult arguments) {
    PrintWriter err = commandLine.getErr();
    err.println("pgtracker: a fault of pgtracker itself; please report it with these lines:");
    failure.printStackTrace(err);
    err.flush();
    return EXIT_INTERNAL_ERROR;
  }
}
