package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Temporary servers whose JVM was killed before it could stop them. Every temporary folder names
 * its owner; the next start ends the servers of owners that are gone, and removes their folders.
 */
final class Leftovers {

  private static final String OWNER_FILE = "owner";

  private Leftovers() {}

  /** Says that the folder belongs to this JVM. */
  static void markAsOurs(Path folder) throws IOException {
    Path file = folder.resolve(OWNER_FILE);
    Files.write(file, identity(ProcessHandle.current()));
    Folders.permit(file, "rw-------"); // what others cannot read, they don't sweep
  }

  /** Ends and removes what dead owners left behind among the folders of this prefix. */
  static void sweep(Path temporaryRoot, String prefix) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporaryRoot, prefix + "*")) {
      for (Path folder : folders) {
        if (isLeftOver(folder)) {
          DataFolder data = new DataFolder(folder.resolve("data"), ServerUser.OURSELVES);
          if (runsIn(data)) {
            ServerProcesses.kill(data);
          }
          Folders.deleteIfExists(folder);
        }
      }
    }
  }

  private static boolean isLeftOver(Path folder) throws IOException {
    try {
      if (!Files.isReadable(folder.resolve(OWNER_FILE))) {
        return false; // another user's, or being made this moment
      }
      List<String> owner = Files.readAllLines(folder.resolve(OWNER_FILE));
      // A complete record of this machine's processes, or nothing is known about the owner.
      return owner.size() == 3
          && owner.get(2).equals(processNamespace())
          && !ProcessHandle.of(Long.parseLong(owner.get(0)))
              .map(process -> identity(process).equals(owner))
              .orElse(false);
    } catch (NoSuchFileException e) {
      return false; // its owner has just removed it
    }
  }

  /** The process of postmaster.pid, if it still is that server and not a later process. */
  private static boolean runsIn(DataFolder data) throws IOException {
    Optional<String> command =
        ProcessHandle.of(data.postmasterPid()).flatMap(process -> process.info().commandLine());
    return command.isPresent() && command.get().contains(data.path().toString());
  }

  /** Process ids come again: its start time tells a process from a later one. */
  private static List<String> identity(ProcessHandle process) {
    return List.of(
        Long.toString(process.pid()),
        process.info().startInstant().map(Object::toString).orElse("unknown"),
        processNamespace());
  }

  /** Containers may share a temporary folder, but not their process ids. */
  private static String processNamespace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException e) {
      return "one for all"; // not Linux
    }
  }
}
