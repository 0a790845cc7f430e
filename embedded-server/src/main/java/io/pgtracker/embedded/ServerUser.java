package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The user the server runs as. PostgreSQL refuses to run as root, so as root either a user
 * namespace hides that we are root (files stay ours), or the server runs as {@code nobody}.
 */
enum ServerUser {
  /** We are not root. */
  OURSELVES(List.of()),
  /** Root in a user namespace without a mapping: the kernel reports the overflow user. */
  USER_NAMESPACE(List.of("unshare", "-U")),
  /** Where user namespaces are switched off, as in a container with the default profile. */
  NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")),
  /** As {@link #NOBODY} where the group has the user's name (Red Hat, Alpine). */
  NOBODY_OWN_GROUP(List.of("setpriv", "--reuid=nobody", "--regid=nobody", "--clear-groups"));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> prefix;

  ServerUser(List<String> prefix) {
    this.prefix = prefix;
  }

  /** What comes before a command to run it as this user. */
  List<String> prefix() {
    return prefix;
  }

  /** True where files made by this process don't belong to the server. */
  boolean isSomeoneElse() {
    return this == NOBODY || this == NOBODY_OWN_GROUP;
  }

  /** The first way that works on this machine. */
  static ServerUser detect() {
    if (isRoot(List.of()) != Answer.YES) {
      return OURSELVES;
    }
    for (ServerUser candidate : List.of(USER_NAMESPACE, NOBODY, NOBODY_OWN_GROUP)) {
      if (isRoot(candidate.prefix) == Answer.NO) {
        return candidate;
      }
    }
    throw new PostgresException(
        "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv --reuid=nobody'"
            + " works here; run as another user, or install util-linux");
  }

  /** Hands the folder and all that is in it to the server's user. */
  void own(Path folder) throws IOException {
    if (!isSomeoneElse()) {
      return;
    }
    UserPrincipal nobody =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setOwner(file, nobody);
      }
    }
  }

  private enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  private static Answer isRoot(List<String> prefix) {
    List<String> command = Stream.concat(prefix.stream(), Stream.of("id", "-u")).toList();
    try {
      Process id = new ProcessBuilder(command).redirectErrorStream(true).start();
      id.getOutputStream().close();
      String uid = new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (!id.waitFor(10, TimeUnit.SECONDS) || id.exitValue() != 0) {
        return Answer.UNKNOWN;
      }
      return uid.strip().equals("0") ? Answer.YES : Answer.NO;
    } catch (IOException e) {
      return Answer.UNKNOWN; // no such program here: the next way is tried
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresException("interrupted while finding a user for the server", e);
    }
  }
}
