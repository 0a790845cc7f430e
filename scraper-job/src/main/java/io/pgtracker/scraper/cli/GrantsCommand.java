package io.pgtracker.scraper.cli;

import io.pgtracker.scraper.check.GrantScript;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what an administrator runs once on a server. */
@Command(
    name = "grants",
    header = "Prints the SQL an administrator runs once on a server, and changes nothing.",
    description = {
      "",
      "Example: pgtracker grants | psql -v ON_ERROR_STOP=1 -h db1 -U postgres",
      "         pgtracker grants --helpers | psql -v ON_ERROR_STOP=1 -h db1 -U postgres -d app",
      ""
    },
    mixinStandardHelpOptions = true)
public final class GrantsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "pgtracker",
      description = "Role to be made (${DEFAULT-VALUE}).")
  private String role;

  @Option(
      names = "--helpers",
      description =
          "Prints instead the optional functions that show the role more than pg_monitor may see;"
              + " they are made in each database.")
  private boolean helpers;

  @Override
  public Integer call() {
    try {
      String script = helpers ? GrantScript.helpers(role) : GrantScript.forRole(role);
      spec.commandLine().getOut().print(script);
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--role: " + e.getMessage(), e);
    }
  }
}
