package io.pgtracker.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class TestRequirementTest {

  @Test
  void findsAProgramOnThePath() {
    assertThat(TestRequirement.program("sh")).isExecutable();
  }

  @Test
  void skipsWhatIsNotRequired() {
    for (String required : List.of("", "pgbouncer,minio", "timescale")) {
      assertThatThrownBy(() -> TestRequirement.missing("timescaledb", environment(required)))
          .isInstanceOf(TestAbortedException.class);
    }
  }

  @Test
  void failsWhereSkippingIsForbidden() {
    for (String required : List.of("all", "timescaledb", "pgbouncer,timescaledb")) {
      assertThatThrownBy(() -> TestRequirement.missing("timescaledb", environment(required)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("timescaledb");
    }
  }

  private static Map<String, String> environment(String required) {
    return Map.of("PGTRACKER_TEST_REQUIRE", required);
  }
}
