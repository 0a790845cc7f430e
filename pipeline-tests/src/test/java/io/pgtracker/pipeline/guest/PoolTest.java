package io.pgtracker.pipeline.guest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.FramePart;
import io.pgtracker.testservers.PgBouncer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind PgBouncer in transaction mode the session is somebody else's a moment later. */
class PoolTest {
  private static final String ALL_SETTINGS =
      "select pg_backend_pid(), name, setting, source from pg_settings order by name";

  @TempDir private Path folder;

  @Test
  void scrapeOnceGetsEverythingAndTheNextClientSeesItsOwnSettings() throws Exception {
    try (Host host = Host.start();
        PgBouncer pool = PgBouncer.before(host.server(), folder, Host.ROLE, "*")) {
      List<String> before = settings(pool);
      assertThat(Host.scrape(pool.uri(Host.ROLE, "postgres"), folder, "--once")).isZero();
      assertThat(settings(pool)).isEqualTo(before);

      List<FramePart> parts = Objects.parts(folder);
      assertThat(Objects.failures(parts)).isEmpty();
      Set<String> datasets =
          parts.stream().map(part -> part.head().dataset()).collect(Collectors.toSet());
      assertThat(datasets)
          .containsExactlyInAnyOrderElementsOf(
              Catalog.builtIn().datasets().stream().map(Dataset::name).toList());
      assertThat(
              parts.stream()
                  .filter(part -> part.head().dataset().equals("pg_stat_user_tables"))
                  .map(part -> part.head().database()))
          .containsExactlyInAnyOrder("postgres", "shop");
    }
  }

  /** On the pool's only connection to the server, which the scraper uses as well. */
  private static List<String> settings(PgBouncer pool) throws Exception {
    String url =
        pool.uri(Host.ROLE, "postgres").replace("postgresql://pgtracker@", "jdbc:postgresql://");
    try (Connection next =
        DriverManager.getConnection(
            url + "?user=pgtracker&preferQueryMode=simple&assumeMinServerVersion=9.0")) {
      return Host.rows(next, ALL_SETTINGS);
    }
  }
}
