package io.pgtracker.benchmarks.scrape;

import io.pgtracker.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads off what work costs a server on this machine: CPU time from /proc (so on Linux only),
 * buffers and temporary blocks from pg_stat_statements. Counts the postmaster and the processes
 * that came after the meter; what ran before it is somebody else's.
 */
public final class ServerMeter implements AutoCloseable {
  /** Of /proc/PID/stat: USER_HZ, which Linux fixes at 100. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final String BLOCKS =
      "select sum(shared_blks_hit + shared_blks_read), sum(temp_blks_read + temp_blks_written)"
          + " from pg_stat_statements(false)";

  private final Connection connection;
  private final long postmaster;
  private final Set<Long> others;

  /** Begins; what comes to the server from now on is counted. */
  public ServerMeter(PostgresServer server) throws SQLException, IOException {
    connection = server.connect();
    postmaster =
        Long.parseLong(
            Files.readAllLines(server.dataFolder().resolve("postmaster.pid")).get(0).strip());
    others = children();
  }

  /** What is measured. */
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Does the work and tells its cost. */
  public ServerCost of(Work work) throws Exception {
    long[] blocksBefore = blocks();
    long cpuBefore = cpuNanos();
    long start = System.nanoTime();
    work.run();
    long elapsed = System.nanoTime() - start;
    long cpu = cpuNanos() - cpuBefore;
    long[] blocksAfter = blocks();
    return new ServerCost(
        cpu / 1e6,
        elapsed / 1e6,
        blocksAfter[0] - blocksBefore[0],
        blocksAfter[1] - blocksBefore[1]);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private long[] blocks() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(BLOCKS)) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2)};
    }
  }

  private Set<Long> children() {
    return ProcessHandle.of(postmaster)
        .orElseThrow()
        .children()
        .map(ProcessHandle::pid)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Sessions that ended are in what the postmaster has waited for. */
  private long cpuNanos() throws IOException {
    long nanos = onCpuNanos(postmaster) + waitedForNanos();
    Set<Long> counted = children();
    counted.removeAll(others);
    for (long pid : counted) {
      nanos += onCpuNanos(pid);
    }
    return nanos;
  }

  private static long onCpuNanos(long pid) throws IOException {
    try {
      return Long.parseLong(
          Files.readString(Path.of("/proc/" + pid + "/schedstat")).split(" ", 2)[0]);
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }

  private long waitedForNanos() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + postmaster + "/stat"));
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    // Field 3 of proc(5) is the first here; cutime and cstime are its fields 16 and 17.
    return (Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14))) * NANOS_PER_TICK;
  }
}
