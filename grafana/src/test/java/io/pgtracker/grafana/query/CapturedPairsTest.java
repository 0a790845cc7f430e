package io.pgtracker.grafana.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Against what the engine of Grafana's data source (10.3 to 12, and 13) and its browser side gave.
 */
class CapturedPairsTest {
  @Test
  void macrosBecomeWhatGrafanaMadeOfThem() throws IOException {
    JsonNode pairs = captured().path("macros");
    assertThat(pairs).hasSizeGreaterThan(20);
    for (JsonNode pair : pairs) {
      MacroExpansion expansion =
          new MacroExpansion(
              new TimeRange(moment(pair.path("from")), moment(pair.path("to"))),
              Duration.ofMillis(pair.path("intervalMillis").asLong()));
      String input = pair.path("input").asText();
      if (pair.path("sql").isNull()) {
        assertThatThrownBy(() -> expansion.expand(input, Map.of()))
            .as(input)
            .isInstanceOf(MacroException.class);
      } else {
        assertThat(expansion.expand(input, Map.of())).isEqualTo(pair.path("sql").asText());
      }
    }
  }

  @Test
  void intervalsAreAsLongAsGrafanas() throws IOException {
    JsonNode pairs = captured().path("intervals");
    assertThat(pairs).isNotEmpty();
    for (JsonNode pair : pairs) {
      TimeRange range =
          new TimeRange(Instant.EPOCH, Instant.EPOCH.plusMillis(pair.path("rangeMillis").asLong()));
      assertThat(range.interval(pair.path("points").asInt()).toMillis())
          .as(pair.toString())
          .isEqualTo(pair.path("intervalMillis").asLong());
    }
  }

  private static Instant moment(JsonNode text) {
    return OffsetDateTime.parse(text.asText()).toInstant();
  }

  private static JsonNode captured() throws IOException {
    return new ObjectMapper()
        .readTree(
            Objects.requireNonNull(CapturedPairsTest.class.getResourceAsStream("captured.json")));
  }
}
