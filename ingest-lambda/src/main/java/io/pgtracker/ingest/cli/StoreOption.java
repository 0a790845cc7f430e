package io.pgtracker.ingest.cli;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --store}. */
final class StoreOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--store",
      paramLabel = "URL",
      required = true,
      defaultValue = "${env:PGTRACKER_STORE_URL}",
      description = {
        "The store: postgresql://user:password@host:5432/database.",
        "Default: the environment variable PGTRACKER_STORE_URL, which keeps a password out of the"
            + " process list."
      })
  private String url;

  JdbcStore store() {
    try {
      return new JdbcStore(StoreUrl.parse(url));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--store: " + e.getMessage(), e);
    }
  }
}
