package io.pgtracker.local.demo;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Scraper and ingest as processes of their own, joined by nothing but a folder of objects. */
final class Pipeline implements AutoCloseable {
  private final ChildCommand scrape;
  private final ChildCommand ingest;

  private Pipeline(ChildCommand scrape, ChildCommand ingest) {
    this.scrape = scrape;
    this.ingest = ingest;
  }

  static Pipeline start(String instance, DemoServers servers, DemoFolder folder)
      throws IOException {
    ChildCommand scrape =
        ChildCommand.start(folder.log("scrape"), scrape(instance, servers, folder));
    try {
      ChildCommand ingest =
          ChildCommand.start(
              folder.log("ingest"),
              "ingest",
              "--from",
              folder.objectsUri(),
              "--store",
              servers.storeUri(),
              "--watch",
              "--poll",
              "1");
      return new Pipeline(scrape, ingest);
    } catch (IOException e) {
      scrape.close();
      throw e;
    }
  }

  /** Everything that moves is read every two seconds; states come once, at the start. */
  private static String[] scrape(String instance, DemoServers servers, DemoFolder folder) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "scrape",
                "--instance",
                instance,
                "--url",
                servers.scraperUri(),
                "--to",
                folder.objectsUri(),
                "--spool",
                folder.spool().toString(),
                "--every",
                "2s",
                "--upload-every",
                "4s"));
    for (Dataset dataset : Catalog.builtIn().datasets()) {
      if (dataset.kind() != DatasetKind.STATE
          && !dataset.reading().sql().byMinimumVersion().isEmpty()) {
        arguments.addAll(List.of("--interval", dataset.name() + "=2s"));
      }
    }
    return arguments.toArray(String[]::new);
  }

  boolean isRunning() {
    return scrape.isRunning() && ingest.isRunning();
  }

  /** What the processes said last. */
  String lastWords() throws IOException {
    return scrape.lastWords() + "\n" + ingest.lastWords();
  }

  /**
   * Stops the scraper, which writes what it has, and then ingest.
   *
   * @return whether both ended as they should
   */
  boolean stop() throws InterruptedException {
    boolean scraped = scrape.stop();
    boolean ingested = ingest.stop();
    return scraped && ingested;
  }

  @Override
  public void close() {
    scrape.close();
    ingest.close();
  }
}
