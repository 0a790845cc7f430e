package io.pgtracker.scraper.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a password file ({@code ~/.pgpass}): lines of host:port:database:user:password. */
final class PasswordFile {
  private static final int FIELDS = 5;
  private static final String ANY = "*";
  private static final Set<PosixFilePermission> TOO_OPEN =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private PasswordFile() {}

  /** A line of the file; a field that is {@code *} fits everything. */
  record Entry(String host, String port, String database, String user, Secret password) {
    boolean matches(HostPort wanted, String wantedDatabase, String wantedUser) {
      return fits(host, wanted.host())
          && fits(port, Integer.toString(wanted.port()))
          && fits(database, wantedDatabase)
          && fits(user, wantedUser);
    }

    private static boolean fits(String pattern, String value) {
      return pattern.equals(ANY) || pattern.equals(value);
    }
  }

  /**
   * The entries of the file; none, with a warning, if others than its owner may read it, which is
   * libpq's rule. A file that does not exist has no entries.
   */
  static List<Entry> read(Path file, Consumer<String> warnings) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      if (!Files.isRegularFile(file)) {
        warnings.accept("password file " + file + " is not a plain file and is ignored");
        return List.of();
      }
      if (othersMayRead(file)) {
        warnings.accept(
            "password file "
                + file
                + " has group or world access and is ignored; make it yours alone: chmod 600 "
                + file);
        return List.of();
      }
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      warnings.accept(
          "password file "
              + file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + ") and is ignored; check its owner and that it is UTF-8");
      return List.of();
    }
  }

  private static boolean othersMayRead(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return false; // Windows: libpq does not check there either
    }
    return Files.getPosixFilePermissions(file).stream().anyMatch(TOO_OPEN::contains);
  }

  static List<Entry> parse(String text) {
    List<Entry> entries = new ArrayList<>();
    text.lines().forEach(line -> parseLine(line).ifPresent(entries::add));
    return entries;
  }

  private static Optional<Entry> parseLine(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>(FIELDS);
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length() && fields.size() < FIELDS; i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (c == ':') {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (fields.size() < FIELDS) {
      fields.add(field.toString());
    }
    if (fields.size() < FIELDS) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            fields.get(0), fields.get(1), fields.get(2), fields.get(3), new Secret(fields.get(4))));
  }
}
