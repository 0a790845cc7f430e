package io.pgtracker.ingest.cli;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.ObjectStoreException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Turns what a command throws into one line on stderr and an exit code. */
final class Failures {
  private Failures() {}

  static int exitCode(PrintWriter err, Callable<Integer> command) throws Exception {
    try {
      return command.call();
    } catch (StoreException e) {
      err.println("pgtracker: " + e.getMessage());
      return ExitCode.DATABASE;
    } catch (ObjectStoreException e) {
      err.println("pgtracker: " + e.getMessage());
      return ExitCode.OBJECT_STORE;
    }
  }
}
