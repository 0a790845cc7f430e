package io.pgtracker.grafana.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries become what Grafana sends. */
class MacroExpansionTest {
  private static final TimeRange DAY =
      new TimeRange(Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2026-11-23T00:00:00.5Z"));

  @Test
  void theRangeIsWrittenInUtcWithTheFractionsItHas() {
    assertThat(expand("select f($__timeFrom(), $__timeTo())"))
        .isEqualTo("select f('2026-11-22T00:00:00Z', '2026-11-23T00:00:00.5Z')");
    assertThat(expand("where $__timeFilter(at)"))
        .isEqualTo("where at BETWEEN '2026-11-22T00:00:00Z' AND '2026-11-23T00:00:00.5Z'");
  }

  @Test
  void anArgumentEndsAtTheFirstClosingParenthesis() {
    assertThat(expand("where $__timeFilter(date_trunc('hour', at))"))
        .isEqualTo(
            "where date_trunc('hour' BETWEEN '2026-11-22T00:00:00Z' AND '2026-11-23T00:00:00.5Z')");
  }

  @Test
  void aMacroThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> expand("select $__now()"))
        .isInstanceOf(MacroException.class)
        .hasMessageContaining("__now");
  }

  @Test
  void quotesInValuesOfVariablesAreDoubled() {
    assertThat(expand("f(${instance:sqlstring}), '$instance'"))
        .isEqualTo("f('o''brien'), 'o''brien'");
    assertThat(expand("'x$' || ${other}")).isEqualTo("'x$' || ${other}");
  }

  @Test
  void theIntervalIsOneOfGrafanasLengths() {
    assertThat(DAY.interval(400)).isEqualTo(Duration.ofMinutes(5));
    assertThat(expand("b($__interval_ms)")).isEqualTo("b(300000)");
  }

  private static String expand(String sql) {
    return new MacroExpansion(DAY, DAY.interval(400)).expand(sql, Map.of("instance", "o'brien"));
  }
}
