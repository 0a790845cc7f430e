package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.collect.Backoff.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration INTERVAL = Duration.ofSeconds(60);

  private final Backoff backoff = new Backoff();

  @Test
  void aDatasetThatTimesOutIsLeftOutForGrowingIntervals() {
    List<Integer> taken = new ArrayList<>();
    for (int minute = 0; minute < 240; minute++) {
      Instant tick = START.plus(INTERVAL.multipliedBy(minute));
      if (backoff.decide("d", tick) == Decision.TAKE) {
        taken.add(minute);
        assertThat(backoff.failed("d", tick, INTERVAL, error(Reason.TIMED_OUT))).isTrue();
      } else {
        assertThat(backoff.decide("d", tick)).isEqualTo(Decision.REPORT);
      }
    }
    assertThat(taken).containsExactly(0, 1, 3, 7, 15, 31, 63, 123, 183);
  }

  @Test
  void aSuccessEndsIt() {
    backoff.failed("d", START, INTERVAL, error(Reason.LOCKED));
    backoff.failed("d", START.plusSeconds(60), INTERVAL, error(Reason.LOCKED));
    backoff.succeeded("d");
    assertThat(backoff.decide("d", START.plusSeconds(61))).isEqualTo(Decision.TAKE);
    assertThat(backoff.entries()).isEmpty();
  }

  @Test
  void whatIsNotThereIsAskedForEveryTenMinutesAndReportedEveryHour() {
    int asked = 0;
    List<Integer> reported = new ArrayList<>();
    for (int minute = 0; minute <= 120; minute++) {
      Instant tick = START.plus(INTERVAL.multipliedBy(minute));
      if (backoff.decide("d", tick) == Decision.TAKE) {
        asked++;
        if (backoff.failed("d", tick, INTERVAL, error(Reason.NOT_AVAILABLE))) {
          reported.add(minute);
        }
      } else {
        assertThat(backoff.decide("d", tick)).isEqualTo(Decision.SILENT);
      }
    }
    assertThat(asked).isEqualTo(13);
    assertThat(reported).containsExactly(0, 60, 120);
  }

  @Test
  void anotherReasonIsReportedAtOnce() {
    assertThat(backoff.failed("d", START, INTERVAL, error(Reason.NOT_AVAILABLE))).isTrue();
    assertThat(backoff.failed("d", START.plusSeconds(600), INTERVAL, error(Reason.DENIED)))
        .isTrue();
  }

  @Test
  void anUnreachableServerIsTriedAtEveryTick() {
    for (int i = 0; i < 5; i++) {
      assertThat(backoff.decide("d", START)).isEqualTo(Decision.TAKE);
      assertThat(backoff.failed("d", START, INTERVAL, error(Reason.UNREACHABLE))).isTrue();
    }
  }

  private static FrameError error(Reason reason) {
    return new FrameError(reason, null, "message");
  }
}
