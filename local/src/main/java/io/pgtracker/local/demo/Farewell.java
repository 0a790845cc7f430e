package io.pgtracker.local.demo;

import io.pgtracker.local.demo.report.ExampleQueries;
import java.io.PrintWriter;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how to look further. */
final class Farewell {
  private final PrintWriter out;
  private final String storeUri;
  private final DemoFolder folder;

  Farewell(PrintWriter out, String storeUri, DemoFolder folder) {
    this.out = out;
    this.storeUri = storeUri;
    this.folder = folder;
  }

  /** Where the store is while the demo runs, and what to ask it. */
  void whileRunning() {
    out.println("The history grows in this store, a PostgreSQL, until Ctrl-C:");
    out.println();
    out.println("  psql '" + storeUri + "'");
    out.println();
    grafana();
    print(ExampleQueries.aboutNow(Demo.INSTANCE));
    out.println();
    out.flush();
  }

  /**
   * What to ask the store, or how to have one again.
   *
   * @param worst the moment to ask about; null: nothing was recorded
   * @param stays the servers go on
   */
  void atTheEnd(@Nullable OffsetDateTime worst, boolean stays) {
    out.println();
    if (stays) {
      out.println("To look further, the store stays up until Ctrl-C:");
      out.println();
      out.println("  psql '" + storeUri + "'");
      out.println();
      grafana();
      if (worst != null) {
        out.println();
        out.println("or, with any monitoring SQL, as the server would have answered it then:");
        out.println();
        out.println(ExampleQueries.command(storeUri, Demo.INSTANCE, worst));
      }
    } else {
      out.println("To look further: './pgtracker demo --for 60s --keep' leaves the store up.");
      out.println("This one, " + storeUri + ", ends now. Its objects stay, and make");
      out.println("the same history in any PostgreSQL from 14 on:");
      out.println();
      out.println("  ./pgtracker migrate --store postgresql://user@host/database");
      out.println(
          "  ./pgtracker ingest --from '"
              + folder.objectsUri()
              + "' --store postgresql://user@host/database");
    }
    if (worst != null) {
      print(ExampleQueries.about(Demo.INSTANCE, worst));
    }
    out.flush();
  }

  /** How a Grafana of this machine is pointed at the store: what grafana/provisioning reads. */
  private void grafana() {
    URI store = URI.create(storeUri);
    String user = store.getUserInfo();
    out.println("In pictures, with a Grafana (10 or newer) on this machine, start it with");
    out.println();
    out.println("  GF_PATHS_PROVISIONING=$PWD/grafana/provisioning \\");
    out.println("  PGTRACKER_DASHBOARDS=$PWD/grafana/dashboards \\");
    out.println("  PGTRACKER_RUNBOOKS=file://$PWD/docs/runbooks \\");
    out.println("  PGTRACKER_STORE_HOST=" + store.getHost() + " \\");
    out.println("  PGTRACKER_STORE_PORT=" + store.getPort() + " \\");
    out.println("  PGTRACKER_STORE_DATABASE=" + store.getPath().substring(1) + " \\");
    out.println("  PGTRACKER_STORE_USER=" + (user == null ? "postgres" : user) + " \\");
    out.println("  PGTRACKER_STORE_PASSWORD= PGTRACKER_STORE_SSLMODE=disable grafana server");
  }

  private void print(Map<String, String> queries) {
    queries.forEach(
        (question, query) -> {
          out.println();
          out.println("-- " + question);
          out.println(query);
        });
  }
}
