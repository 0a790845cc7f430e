package io.pgtracker.scraper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pgtracker.catalog.Catalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DatasetsCommandTest {
  @Test
  void everyDatasetHasALine() {
    List<String> lines = run().lines().toList();
    assertThat(lines.get(0)).startsWith("DATASET ");
    assertThat(lines).hasSize(Catalog.builtIn().datasets().size() + 1);
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "pg_stat_activity +sample +server +30 s +pg_read_all_stats +Sessions: .*"
                        + "Active sessions; Moment; Locks"));
  }

  @Test
  void programsGetJson() throws Exception {
    JsonNode datasets = JsonMapper.builder().build().readTree(run("--json"));
    assertThat(datasets).hasSize(Catalog.builtIn().datasets().size());
    JsonNode tables =
        datasets
            .valueStream()
            .filter(d -> d.get("name").asText().equals("pg_stat_user_tables"))
            .findFirst()
            .orElseThrow();
    assertThat(tables.get("scope").asText()).isEqualTo("database");
    assertThat(tables.get("interval_seconds").asLong()).isEqualTo(300);
    assertThat(tables.get("feeds").toString()).contains("Tables and vacuum");
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new DatasetsCommand()).setOut(new PrintWriter(out)).execute(arguments);
    assertThat(code).isZero();
    return out.toString();
  }
}
