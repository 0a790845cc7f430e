package io.pgtracker.ingest.cli;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.Stores;
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
        "The store: postgresql://user:password@host:5432/database, or, through the RDS Data API,",
        "rds-data://<database>?cluster=<ARN>&secret=<ARN>.",
        "Default: the environment variable PGTRACKER_STORE_URL, which keeps a password out of the"
            + " process list."
      })
  private String url;

  Store store() {
    try {
      return Stores.of(url, System.getenv("PGTRACKER_STORE_SECRET"));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--store: " + e.getMessage(), e);
    }
  }

  /** For what needs a connection of its own. */
  JdbcStore connectedStore() {
    if (store() instanceof JdbcStore connected) {
      return connected;
    }
    throw new CommandLine.ParameterException(
        command.commandLine(),
        "--store: a script runs in one session, which the RDS Data API does not have: give the"
            + " cluster's postgresql:// URL");
  }
}
