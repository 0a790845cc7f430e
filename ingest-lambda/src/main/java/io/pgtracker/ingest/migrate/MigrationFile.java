package io.pgtracker.ingest.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A migration of the sql module, named as Flyway names it.
 *
 * @param version {@code 014}; null for one that is run again whenever it has changed
 * @param description words of its name
 * @param script name of its file
 * @param folder where it is: {@code migrations} or {@code definitions}
 */
record MigrationFile(@Nullable String version, String description, String script, String folder) {
  private static final Pattern NAME = Pattern.compile("(?:V(\\d+)|R)__([^/\\\\]*)\\.sql$");

  /**
   * All: those with a version in its order, then the others by their words, as Flyway runs them.
   */
  static List<MigrationFile> all() {
    return Stream.concat(in("migrations", "V001__core"), in("definitions", "R__tables"))
        .sorted(
            Comparator.comparing(
                    MigrationFile::version, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(MigrationFile::description))
        .toList();
  }

  private static Stream<MigrationFile> in(String folder, String one) {
    URL first =
        Objects.requireNonNull(
            MigrationFile.class.getResource("/io/pgtracker/sql/" + folder + "/" + one + ".sql"));
    try {
      return besides(first).stream()
          .filter(name -> !name.endsWith(".class"))
          .filter(name -> name.replace('\\', '/').contains("/" + folder + "/"))
          .map(NAME::matcher)
          .filter(Matcher::find)
          .map(
              found ->
                  new MigrationFile(
                      found.group(1), found.group(2).replace('_', ' '), found.group(), folder));
    } catch (IOException | URISyntaxException e) {
      throw new UncheckedIOException(new IOException("listing the migrations failed", e));
    }
  }

  private static List<String> besides(URL file) throws IOException, URISyntaxException {
    if (file.openConnection() instanceof JarURLConnection inJar) {
      return inJar.getJarFile().stream().map(ZipEntry::getName).toList();
    }
    Path folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }

  String text() {
    return SqlFile.text(folder + "/" + script.substring(0, script.length() - ".sql".length()));
  }

  List<String> statements() {
    return SqlFile.statements(script, text());
  }

  /** As Flyway counts it: over the lines without their ends. */
  int checksum() {
    CRC32 crc = new CRC32();
    text().lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }
}
