package io.pgtracker.ingest.cli;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.ParallelIngest;
import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ingest}: loads what the store lacks. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    header =
        "Loads into the store the objects it does not have yet; safe to run again and at once.",
    description = {
      "",
      "Example: pgtracker ingest --from file:///var/lib/pgtracker/objects"
          + " --store postgresql://localhost/pgtracker --watch",
      "",
      "Objects that can't be read are recorded in pgtracker.ingest_ledger with line and reason; the"
          + " others go in. They are not read again, but with --again or --object; those of a newer"
          + " format are, each time.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:what the ledger lacked is in the store",
      "1:the object of --object is not there",
      "2:wrong usage",
      "3:store unreachable or refused",
      "4:object store unreachable",
      "5:bad objects found"
    })
public final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private ObjectsOption from;
  @Mixin private StoreOption store;

  @Option(names = "--watch", description = "Go on until stopped, listing again and again.")
  private boolean watch;

  @Option(
      names = "--poll",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description =
          "With --watch: seconds between two looks at the end of each instance's keys, from 1; each"
              + " costs a LIST request for every instance and one more. Default: ${DEFAULT-VALUE}.")
  private int pollSeconds;

  @Option(
      names = "--relist",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description =
          "With --watch: seconds between two listings of all keys, which find what came late under"
              + " an old date; each costs a LIST request for a thousand objects. Default:"
              + " ${DEFAULT-VALUE}.")
  private int relistSeconds;

  @Option(
      names = "--sessions",
      paramLabel = "COUNT",
      defaultValue = "1",
      description =
          "Sessions of the store that ingest at once, each another instance's objects; for a"
              + " store that is to be filled from a whole bucket. Default: ${DEFAULT-VALUE}.")
  private int sessions;

  @Option(
      names = "--object",
      paramLabel = "KEY",
      description = "Only this object, by its key below the prefix.")
  private @Nullable String key;

  @Option(
      names = "--again",
      description =
          "Also objects refused before, as after an upgrade that can read them: what goes in now"
              + " is refused no longer.")
  private boolean again;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    return Failures.exitCode(command.commandLine().getErr(), this::ingest);
  }

  private int ingest() throws ObjectStoreException, StoreException, InterruptedException {
    requireUsage(pollSeconds >= 1, "--poll: at least 1 second");
    requireUsage(relistSeconds >= pollSeconds, "--relist: at least as long as --poll");
    requireUsage(!watch || key == null, "--watch and --object exclude each other");
    requireUsage(
        !again || (!watch && key == null),
        "--again is for one pass over all objects, without --watch and --object");
    requireUsage(sessions >= 1, "--sessions: at least 1");
    requireUsage(
        sessions == 1 || (!watch && key == null),
        "--sessions is for one pass over all objects, without --watch and --object");
    IngestCount count = new IngestCount(command.commandLine().getErr());
    Store target = store.store();
    try (ObjectStore objects = from.open();
        StopSignal stop = new StopSignal()) {
      if (watch) {
        new WatchLoop(
                objects,
                Duration.ofSeconds(pollSeconds),
                Duration.ofSeconds(relistSeconds),
                command.commandLine().getErr())
            .run(target, count, stop);
      } else {
        once(objects, target, count, stop);
      }
      command.commandLine().getOut().println(json ? count.asJson() : count.asText());
      boolean inPart = count.failed() > 0 || (count.gone() > 0 && key != null);
      int code = inPart ? ExitCode.DONE_IN_PART : ExitCode.DONE;
      return stop.endWith(count.bad() > 0 ? ExitCode.BAD_OBJECTS : code);
    }
  }

  private void once(ObjectStore objects, Store target, IngestCount count, StopSignal stop)
      throws ObjectStoreException, StoreException, InterruptedException {
    if (sessions > 1) {
      new ParallelIngest(objects, Catalog.builtIn(), count)
          .runOnce(
              refused(), sessions, () -> SchemaVersion.ofProgram().open(target), stop::isAsked);
      return;
    }
    try (StoreSession session = SchemaVersion.ofProgram().open(target)) {
      BacklogIngest backlog = new BacklogIngest(objects, session, Catalog.builtIn(), count);
      if (key != null) {
        backlog.ingest(key);
      } else {
        backlog.runOnce(refused(), stop::isAsked);
      }
    }
  }

  private Again refused() {
    return again ? Again.REFUSED : Again.UNSUPPORTED;
  }

  private void requireUsage(boolean condition, String problem) {
    if (!condition) {
      throw new CommandLine.ParameterException(command.commandLine(), problem);
    }
  }
}
