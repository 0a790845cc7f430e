package io.pgtracker.pipeline.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.pgtracker.ingest.cli.HistoryCommand;
import io.pgtracker.ingest.cli.IngestCommand;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.scraper.cli.ScrapeCommand;
import io.pgtracker.testservers.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A store with one look at the shop, asked as people do: by the command. */
final class Past implements AutoCloseable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final TestDatabase store;

  private Past(TestDatabase store) {
    this.store = store;
  }

  /**
   * What the command did.
   *
   * @param rows of all statements that were answered
   * @param said on stderr
   */
  record Answer(int code, Rows rows, String said) {}

  /** Looks at the shop once, with all datasets, and keeps what it saw. */
  static Past of(Shop shop, Path folder) throws Exception {
    TestDatabase database = TestDatabase.create();
    new Migrator(new JdbcStore(StoreUrl.parse(database.uri()))).migrate();
    String objects = folder.resolve("objects").toUri().toString();
    int scraped =
        new CommandLine(new ScrapeCommand())
            .execute(
                "--instance=shop",
                "--url=" + shop.uri(),
                "--to=" + objects,
                "--spool=" + folder.resolve("spool"),
                "--query-text=full",
                "--once");
    assertThat(scraped).isZero();
    assertThat(
            new CommandLine(new IngestCommand())
                .execute("--from=" + objects, "--store=" + database.uri()))
        .isZero();
    return new Past(database);
  }

  Answer ask(String script, Map<String, String> variables) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--store=" + store.uri(),
                "--instance=shop",
                "--at=now",
                "--database=" + Shop.DATABASE,
                "--json"));
    variables.forEach((name, value) -> arguments.add("--set=" + name + "=" + value));
    arguments.addAll(List.of("--command", script));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new HistoryCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    List<List<String>> rows = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      JsonNode statement = JSON.readTree(line);
      rows.add(texts((ArrayNode) statement.get("columns")));
      statement.get("rows").forEach(row -> rows.add(texts((ArrayNode) row)));
    }
    return new Answer(code, new Rows(rows), err.toString());
  }

  private static List<String> texts(ArrayNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  @Override
  public void close() throws SQLException {
    store.close();
  }
}
