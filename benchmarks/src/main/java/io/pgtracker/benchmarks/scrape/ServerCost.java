package io.pgtracker.benchmarks.scrape;

import java.util.Comparator;
import java.util.List;

/**
 * What some work cost a server.
 *
 * @param cpuMillis user and system time of the sessions it used, their start included
 * @param elapsedMillis wall-clock time as the client saw it
 * @param buffers shared buffers that its statements touched, found in memory or not
 * @param tempBlocks temporary blocks read and written, of 8 kB
 */
public record ServerCost(double cpuMillis, double elapsedMillis, long buffers, long tempBlocks) {
  static final ServerCost NONE = new ServerCost(0, 0, 0, 0);

  ServerCost plus(ServerCost other) {
    return new ServerCost(
        cpuMillis + other.cpuMillis,
        elapsedMillis + other.elapsedMillis,
        buffers + other.buffers,
        tempBlocks + other.tempBlocks);
  }

  /** The cost whose CPU time is the median. */
  static ServerCost median(List<ServerCost> costs) {
    return costs.stream()
        .sorted(Comparator.comparingDouble(ServerCost::cpuMillis))
        .skip(costs.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
