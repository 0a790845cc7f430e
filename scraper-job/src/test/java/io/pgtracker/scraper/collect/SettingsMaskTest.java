package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.ObjectContents.Frame;
import io.pgtracker.scraper.schedule.Due;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Settings can hold passwords, which pg_monitor is shown; none of them leaves the host. */
class SettingsMaskTest {
  @Test
  void noPasswordIsInTheFrame() throws Exception {
    Map<String, String> conninfos =
        Map.of(
            "plain", "host=db1 password=hunter2 user=repl",
            "quoted", "host=db1 password='hunter2 \\' hunter2' user=repl",
            "spaced", "host=db1 password = hunter2 user=repl",
            "escaped", "host=db1 password=hunter2\\ hunter2 user=repl",
            "of a key", "host=db1 sslpassword=hunter2 user=repl",
            "uri", "postgresql://repl:hunter2@db1/postgres?user=repl",
            "parameter", "postgresql://db1/postgres?user=repl&password=hunter2");
    try (PostgresServer server = TestServer.start(18);
        CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      int tick = 0;
      for (Map.Entry<String, String> conninfo : conninfos.entrySet()) {
        TestServer.execute(
            server,
            "alter system set primary_conninfo = '" + conninfo.getValue().replace("'", "''") + "'",
            "alter system set archive_command = 'AWS_SECRET_ACCESS_KEY=hunter2 PGPASSWORD=\"hunter2 hunter2\" cp %p /tmp;"
                + " curl -u me:hunter2 --user=me:hunter2 --auth-token hunter2 -H \"Authorization: Bearer hunter2\"'",
            "select pg_reload_conf(), pg_sleep(0.2)");
        Frame settings =
            harness.take(CollectorHarness.TICK.plusSeconds(tick++), due()).frame("pg_settings");
        Map<String, @Nullable String> values = new HashMap<>();
        settings
            .rows()
            .forEach(row -> values.put(String.valueOf(row.get("name")), row.get("setting")));
        assertThat(settings.rows().toString()).as(conninfo.getKey()).doesNotContain("hunter2");
        assertThat(values.get("primary_conninfo"))
            .as(conninfo.getKey())
            .contains("db1", "user=repl");
        assertThat(values).containsEntry("password_encryption", "scram-sha-256");
      }
    }
  }

  private static List<Due> due() {
    Dataset dataset = Catalog.builtIn().find("pg_settings").orElseThrow();
    return List.of(new Due(dataset, dataset.interval()));
  }
}
