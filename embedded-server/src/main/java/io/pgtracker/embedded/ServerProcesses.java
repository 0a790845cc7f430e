package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A postmaster with its children, and their violent end. */
final class ServerProcesses {

  private final List<ProcessHandle> all = new ArrayList<>();

  private ServerProcesses(ProcessHandle postmaster) {
    all.add(postmaster);
    all.addAll(postmaster.descendants().toList());
  }

  /**
   * Kills the postmaster and its children at once with SIGKILL; returns when they are gone. Without
   * a postmaster, does nothing.
   */
  static void kill(DataFolder data) throws IOException {
    ProcessHandle postmaster = ProcessHandle.of(data.postmasterPid()).orElse(null);
    if (postmaster == null) {
      return;
    }
    ServerProcesses processes = new ServerProcesses(postmaster);
    processes.all.forEach(ProcessHandle::destroyForcibly);
    Await.until(
        "the killed server's processes to end",
        () -> processes.all.stream().allMatch(ServerProcesses::isGone));
    if (postmaster.isAlive()) {
      // Not reaped by our process 1; the next postmaster would take the zombie for a rival.
      Files.deleteIfExists(data.path().resolve("postmaster.pid"));
    }
  }

  private static boolean isGone(ProcessHandle process) {
    return !process.isAlive() || isZombie(process.pid());
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return false; // no /proc here, or the process has just gone
    }
  }
}
