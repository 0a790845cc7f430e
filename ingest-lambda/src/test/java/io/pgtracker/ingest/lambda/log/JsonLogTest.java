package io.pgtracker.ingest.lambda.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What stands in a line, and what never does. */
class JsonLogTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(written, true, UTF_8);
  private final JsonLog log = new JsonLog(() -> stream, LogLevel.INFO, "prod");

  @Test
  void aLineIsAnObjectWithFieldsOfItsKind() throws Exception {
    log.request("r-1");
    log.info("done\n\"so\"", Map.of("count", 3, "keys", List.of("a", "ü"), "whole", true));
    JsonNode line = onlyLine();
    assertThat(line.get("message").asText()).isEqualTo("done\n\"so\"");
    assertThat(line.get("level").asText()).isEqualTo("INFO");
    assertThat(line.get("requestId").asText()).isEqualTo("r-1");
    assertThat(line.get("count").isInt()).isTrue();
    assertThat(line.get("keys").get(1).asText()).isEqualTo("ü");
    assertThat(line.get("whole").asBoolean()).isTrue();
    assertThat(java.time.Instant.parse(line.get("timestamp").asText())).isNotNull();
  }

  @Test
  void anErrorHasOurMessagesAndOfOthersOnlyClassAndPlace() throws Exception {
    SQLException theirs = new SQLException("ERROR: syntax error in select 's3cret'", "42601");
    StoreException ours =
        new StoreException(StoreException.Kind.BUG, "unexpected SQLSTATE 42601", "42601", theirs);
    log.error("it failed", Map.of(), new IllegalArgumentException("outer " + "s3cret", ours));
    String text = written.toString(UTF_8);
    JsonNode error = onlyLine().get("error");
    // This test is a class of ours, so that what it throws itself counts as ours.
    assertThat(error.get("message").asText()).startsWith("outer");
    assertThat(error.get("cause").get("message").asText()).isEqualTo("unexpected SQLSTATE 42601");
    JsonNode cause = error.get("cause").get("cause");
    assertThat(cause.get("class").asText()).isEqualTo("java.sql.SQLException");
    assertThat(cause.get("sqlState").asText()).isEqualTo("42601");
    assertThat(cause.has("message")).isFalse();
    assertThat(cause.get("stack").get(0).asText()).contains("JsonLogTest");
    assertThat(text).doesNotContain("select");
  }

  @Test
  void whatALibraryOfJavaThrewIsNotRepeated() throws Exception {
    try {
      Integer.parseInt("s3cret");
    } catch (NumberFormatException e) {
      log.error("it failed", Map.of(), e);
    }
    assertThat(onlyLine().get("error").has("message")).isFalse();
    assertThat(written.toString(UTF_8)).doesNotContain("s3cret");
  }

  @Test
  void aLongTextIsCutSoThatTheLineStaysJson() throws Exception {
    log.info("x".repeat(300_000), Map.of());
    assertThat(onlyLine().get("message").asText()).hasSize(4_001).endsWith("…");
  }

  @Test
  void metricsAreInTheEmbeddedFormatWithOneDimension() throws Exception {
    log.metrics(Map.of(Metric.OBJECTS_INGESTED, 3, Metric.INGEST_DELAY, 1.5));
    JsonNode line = onlyLine();
    JsonNode directive = line.get("_aws").get("CloudWatchMetrics").get(0);
    assertThat(directive.get("Namespace").asText()).isEqualTo("pgtracker");
    assertThat(directive.get("Dimensions").toString()).isEqualTo("[[\"Stack\"]]");
    assertThat(directive.get("Metrics").get(1).toString())
        .isEqualTo("{\"Name\":\"IngestDelaySeconds\",\"Unit\":\"Seconds\"}");
    assertThat(line.get("Stack").asText()).isEqualTo("prod");
    assertThat(line.get("ObjectsIngested").asInt()).isEqualTo(3);
    assertThat(line.get("IngestDelaySeconds").asDouble()).isEqualTo(1.5);
    assertThat(line.get("_aws").get("Timestamp").asLong()).isPositive();
  }

  @Test
  void ofLibrariesOnlyWarningsAreWritten() throws Exception {
    JsonLog all = new JsonLog(() -> stream, LogLevel.TRACE, "prod");
    JsonLogger sdk = new JsonLogger("software.amazon.awssdk.request", all);
    sdk.debug("Sending Request: Authorization={}", "s3cret");
    sdk.info("more {}", "s3cret");
    JavaLogHandler java = new JavaLogHandler(all);
    java.publish(record(Level.FINE, "select 's3cret'"));
    java.publish(record(Level.INFO, "select 's3cret'"));
    assertThat(written.size()).isZero();
    java.publish(record(Level.WARNING, "beware"));
    assertThat(onlyLine().get("logger").asText()).isEqualTo("org.postgresql.Driver");
    written.reset();
    sdk.warn("retry {}", 2);
    assertThat(onlyLine().get("message").asText()).isEqualTo("retry 2");
    written.reset();
    new JsonLogger("io.pgtracker.ingest.X", all).debug("own {}", 1);
    assertThat(onlyLine().get("level").asText()).isEqualTo("DEBUG");
  }

  private static LogRecord record(Level level, String message) {
    LogRecord record = new LogRecord(level, message);
    record.setLoggerName("org.postgresql.Driver");
    return record;
  }

  private JsonNode onlyLine() throws Exception {
    assertThat(written.toString(UTF_8).indexOf('\n')).isEqualTo(written.size() == 0 ? -1 : last());
    return new ObjectMapper().readTree(written.toByteArray());
  }

  private int last() {
    return written.toString(UTF_8).length() - 1;
  }
}
