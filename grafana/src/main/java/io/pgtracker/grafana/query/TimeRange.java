package io.pgtracker.grafana.query;

import java.time.Duration;
import java.time.Instant;

/** The range a dashboard looks at. */
public record TimeRange(Instant from, Instant to) {
  /** Grafana's interval for so many points: one of its round lengths. */
  public Duration interval(int points) {
    double millis = (double) Duration.between(from, to).toMillis() / points;
    // rangeUtil.roundInterval: each length stands for what is below the upper bound beside it.
    double[][] steps = {
      {15, 10},
      {35, 20},
      {75, 50},
      {150, 100},
      {350, 200},
      {750, 500},
      {1_500, 1_000},
      {3_500, 2_000},
      {7_500, 5_000},
      {12_500, 10_000},
      {17_500, 15_000},
      {25_000, 20_000},
      {45_000, 30_000},
      {90_000, 60_000},
      {210_000, 120_000},
      {450_000, 300_000},
      {750_000, 600_000},
      {1_050_000, 900_000},
      {1_500_000, 1_200_000},
      {2_700_000, 1_800_000},
      {5_400_000, 3_600_000},
      {9_000_000, 7_200_000},
      {16_200_000, 10_800_000},
      {32_400_000, 21_600_000},
      {86_400_000, 43_200_000},
      {604_800_000, 86_400_000}
    };
    for (double[] step : steps) {
      if (millis < step[0]) {
        return Duration.ofMillis((long) step[1]);
      }
    }
    return Duration.ofDays(7);
  }
}
