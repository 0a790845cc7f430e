package io.pgtracker.pipeline.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrong answer is seen. */
class RowsTest {

  @Test
  void whatMovesMayLieBetweenTwoAnswers() {
    assertThat(Rows.isBetween("1", "2", "3")).isTrue();
    assertThat(Rows.isBetween("3.5", "2.25", "1e-2")).isTrue();
    assertThat(Rows.isBetween("00:00:01", "00:01:02.5", "1 day 00:00:00")).isTrue();
    assertThat(
            Rows.isBetween(
                "2026-11-22 10:15:00+00", "2026-11-22 10:15:01.5+00", "2026-11-22 10:15:02+00"))
        .isTrue();
  }

  @Test
  void everythingElseMustBeTheSame() {
    assertThat(Rows.isBetween("1", "4", "3")).isFalse();
    assertThat(Rows.isBetween("8 kB", "9 kB", "10 kB")).isFalse();
    assertThat(Rows.isBetween("orders", "customers", "orders")).isFalse();
    assertThat(Rows.isBetween("1", "", "1")).isFalse();
    assertThat(Rows.isBetween("00:00:01", "00:00:09", "00:00:02")).isFalse();
  }

  @Test
  void aMissingRowIsADifferenceAndAnotherOrderIsNone() {
    Rows two = new Rows(List.of(List.of("a", "1"), List.of("b", "2")));
    Rows turned = new Rows(List.of(List.of("b", "2"), List.of("a", "1")));
    Rows one = new Rows(List.of(List.of("a", "1")));
    assertThat(two.differences(two, turned)).isEmpty();
    assertThat(turned.differences(two, two)).isEmpty();
    assertThat(one.differences(two, two)).hasSize(1);
  }
}
