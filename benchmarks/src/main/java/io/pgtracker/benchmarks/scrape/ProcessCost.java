package io.pgtracker.benchmarks.scrape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process cost, read from /proc while it ran (so on Linux only).
 *
 * @param elapsedSeconds from its start to its end
 * @param cpuSeconds user and system time, to 10 ms
 * @param residentMegabytes the most it held in memory (VmHWM)
 */
record ProcessCost(
    int exitCode, double elapsedSeconds, double cpuSeconds, double residentMegabytes) {
  private static final double TICKS_PER_SECOND = 100;
  private static final long LOOK_EVERY_MILLIS = 5;

  /** Runs a process to its end. */
  static ProcessCost of(ProcessBuilder builder) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = builder.start();
    Path proc = Path.of("/proc/" + process.pid());
    double cpuSeconds = 0;
    double residentMegabytes = 0;
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      cpuSeconds = Math.max(cpuSeconds, cpuSeconds(proc));
      residentMegabytes = Math.max(residentMegabytes, residentMegabytes(proc));
    }
    return new ProcessCost(
        process.exitValue(), (System.nanoTime() - start) / 1e9, cpuSeconds, residentMegabytes);
  }

  private static double cpuSeconds(Path proc) {
    String stat = textOf(proc.resolve("stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS_PER_SECOND;
  }

  /** 0 once it has given up its memory. */
  private static double residentMegabytes(Path proc) {
    return textOf(proc.resolve("status"))
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(0);
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException ended) {
      return ""; // what was seen last stands
    }
  }
}
