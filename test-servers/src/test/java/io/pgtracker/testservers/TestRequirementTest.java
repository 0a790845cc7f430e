package io.pgtracker.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class TestRequirementTest {

  @Test
  void findsAProgramOnThePath() {
    assertThat(TestRequirement.program("sh")).isExecutable();
  }

  @Test
  void skipsByDefaultAndFailsWhereSkippingIsForbidden() {
    assertThatThrownBy(() -> TestRequirement.missing("no x", Map.of()))
        .isInstanceOf(TestAbortedException.class);
    assertThatThrownBy(
            () -> TestRequirement.missing("no x", Map.of("PGTRACKER_TEST_REQUIRE", "all")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no x");
  }
}
