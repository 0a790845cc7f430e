package io.pgtracker.ingest.cli;

import io.pgtracker.ingest.history.HistorySession;
import io.pgtracker.ingest.history.HistorySession.Found;
import io.pgtracker.ingest.history.HistorySession.Moment;
import io.pgtracker.ingest.history.Output;
import io.pgtracker.ingest.history.ScriptRun;
import io.pgtracker.ingest.history.ScriptRun.Mode;
import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code history}: runs a script written for a live server against a moment of its past. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    header = "Runs monitoring SQL written for a live server against a moment of its past.",
    description = {
      "",
      "Example: pgtracker history --store postgresql://localhost/pgtracker --instance orders"
          + " --at '2026-11-22 10:15' --database appdb -f lock_tree.sql",
      "",
      "The script is psql's: several statements, variables, \\if and \\echo. Names a search path"
          + " can't redirect are rewritten and said on stderr with their line. What was not"
          + " recorded, or would ask the store instead of the past, is refused and said likewise;"
          + " the other statements run. Everything is read-only; to prove it the role needs the"
          + " right TEMPORARY on the store's database, which must not be a standby.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every statement was answered",
      "1:statements were refused or failed",
      "2:wrong usage, or no such instance or moment",
      "3:store unreachable or refused"
    })
public final class HistoryCommand implements Callable<Integer> {
  private static final String NO_TIME = "22007";

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;

  @Option(names = "--instance", paramLabel = "NAME", required = true, description = "Whose past.")
  private String instance;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      required = true,
      description = {
        "The moment, in UTC unless it says otherwise: '2026-11-22 10:15', '2026-11-22T10:15+01'.",
        "Answers are those of the latest frames not later."
      })
  private String at;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Counters show their increase from --at until then.")
  private @Nullable String until;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "The database a live session would be connected to; tables are those of it.")
  private @Nullable String database;

  @ArgGroup(exclusive = true)
  private Wanted wanted = new Wanted();

  @ArgGroup(exclusive = true)
  private Form form = new Form();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "A script; may be repeated. Default: standard input.")
  private List<Path> files = List.of();

  @Option(
      names = {"-c", "--command"},
      paramLabel = "SQL",
      description = "A script given here; may be repeated.")
  private List<String> commands = List.of();

  @Option(
      names = {"-v", "--set"},
      paramLabel = "NAME=VALUE",
      description = "A psql variable of the scripts, as :NAME, :'NAME' or :\"NAME\".")
  private Map<String, String> variables = Map.of();

  /** What is wanted besides answers. */
  private static final class Wanted {
    @Option(
        names = "--check",
        description = "Run everything, but only say what can't be answered, and what is rewritten.")
    private boolean check;

    @Option(names = "--rewrite", description = "Print the scripts as they would run.")
    private boolean rewrite;
  }

  /** How answers are printed. */
  private static final class Form {
    @Option(names = "--json", description = "A line of JSON for each statement.")
    private boolean json;

    @Option(names = "--csv", description = "Comma-separated values with a header line.")
    private boolean csv;
  }

  @Override
  public Integer call() throws Exception {
    return Failures.exitCode(command.commandLine().getErr(), this::history);
  }

  private int history() throws StoreException {
    Map<String, String> scripts = scripts();
    SchemaVersion.ofProgram().require(store.connectedStore());
    try (Connection connection = store.connectedStore().connectForQueries()) {
      Found found;
      try {
        found = HistorySession.go(connection, new Moment(instance, at, until, database));
      } catch (SQLException e) {
        return notThere(e);
      }
      new MomentOutput(found).print(command.commandLine().getErr());
      return take(found.session(), scripts);
    } catch (SQLException e) {
      command.commandLine().getErr().println("pgtracker: the store was lost: " + message(e));
      return ExitCode.DATABASE;
    }
  }

  private int take(HistorySession session, Map<String, String> scripts) throws SQLException {
    Mode mode = wanted.check ? Mode.CHECK : wanted.rewrite ? Mode.REWRITE : Mode.RUN;
    Output output = form.json ? Output.JSON : form.csv ? Output.CSV : Output.TABLE;
    PrintWriter err = command.commandLine().getErr();
    ScriptRun run = new ScriptRun(session, mode, output, command.commandLine().getOut(), err);
    ScriptRun.Count count = new ScriptRun.Count(0, 0, 0);
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      count = count.plus(run.take(script.getKey(), script.getValue(), variables));
    }
    if (mode == Mode.CHECK || !count.isWhole()) {
      err.printf(
          "pgtracker: %d queries can be answered, %d places refused, %d queries failed%n",
          count.queries(), count.refused(), count.failed());
    }
    return count.isWhole() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
  }

  private int notThere(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.equals(NO_TIME)) {
      command
          .commandLine()
          .getErr()
          .println(
              "pgtracker: "
                  + message(e)
                  + "; write --at and --until as '2026-11-22 10:15', in UTC");
      return ExitCode.USAGE;
    }
    boolean lost = state.startsWith("08") || state.startsWith("57");
    boolean without = state.equals("3F000") || state.equals("42883") || state.equals("42501");
    String next =
        without && !message(e).contains("; ")
            ? "; run `pgtracker migrate` against the store, or ask for its rights"
            : "";
    command.commandLine().getErr().println("pgtracker: " + message(e) + next);
    return lost || without ? ExitCode.DATABASE : ExitCode.USAGE;
  }

  /** PostgreSQL's message and hint in a line. */
  private static String message(SQLException e) {
    String text = String.valueOf(e.getMessage());
    return text.replaceAll("\\s*\\n\\s*(Where|Position): (?s:.*)", "")
        .replaceAll("\\s*\\n\\s*", "; ");
  }

  /** The scripts by name, for messages. */
  private Map<String, String> scripts() {
    Map<String, String> scripts = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        scripts.put(file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw new CommandLine.ParameterException(
            command.commandLine(), "--file: can't read " + file + " as UTF-8 text", e);
      }
    }
    for (String given : commands) {
      scripts.put(scripts.containsKey("command") ? "command " + scripts.size() : "command", given);
    }
    if (scripts.isEmpty()) {
      try {
        scripts.put("standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new CommandLine.ParameterException(
            command.commandLine(), "standard input can't be read", e);
      }
    }
    return scripts;
  }
}
