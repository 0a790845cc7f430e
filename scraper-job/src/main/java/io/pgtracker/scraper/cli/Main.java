package io.pgtracker.scraper.cli;

import picocli.CommandLine;

/** The scraper on its own: one jar, one command. */
@CommandLine.Command(
    name = "pgtracker-scraper",
    description = "Reads the statistics views of PostgreSQL servers and uploads them as objects.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ScrapeCommand.class,
      CheckCommand.class,
      GrantsCommand.class,
      DatasetsCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs a command; exit codes are those of {@link ExitCodes}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
