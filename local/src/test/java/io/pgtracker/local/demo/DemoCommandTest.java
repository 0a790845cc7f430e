package io.pgtracker.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a user runs it, in an odd place, with an odd locale, without a terminal. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DemoCommandTest {
  private static final String LAST_EXAMPLE = "select name, setting";
  private static final Pattern STORE = Pattern.compile("psql '(postgresql://[^']+)'");

  @TempDir private Path folder;
  private Path place;
  private @Nullable Process demo;

  @BeforeEach
  void findAPlaceWithASpace() throws IOException {
    // Where root's servers run as somebody else, that user must be able to come here.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    place = Files.createDirectory(folder.resolve("my place"));
  }

  @AfterEach
  void endWhatIsLeft() {
    if (demo != null) {
      demo.descendants().forEach(ProcessHandle::destroyForcibly);
      demo.destroyForcibly();
    }
  }

  @Test
  void everyPartHasRowsTheExamplesWorkAndNothingIsLeftBehind() throws Exception {
    Process process = start("--for", "20s", "--keep");
    List<ProcessHandle> processes = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String line;
      while ((line = out.readLine()) != null) {
        printed.add(line);
        if (line.startsWith(LAST_EXAMPLE)) {
          process.descendants().forEach(processes::add);
          tryExamples(printed);
          process.toHandle().destroy(); // Process.destroy() would close what is read here
        }
      }
    }
    String report = String.join("\n", printed) + "\n--- stderr:\n" + stderr();

    assertThat(process.waitFor()).as(report).isZero();
    for (String part : List.of("1. ", "2. ", "3. ", "4. ", "5. ", "6. ")) {
      assertThat(rowsOf(part, printed)).as("rows of part %s in %s", part, report).isNotEmpty();
    }
    assertThat(rowsOf("4. ", printed))
        .as("a tree three deep in %s", report)
        .anyMatch(row -> row.startsWith("    "));
    assertThat(printed).anyMatch(row -> row.contains("nothing missing: "));
    assertThat(printed).allMatch(row -> row.length() <= 130, "fits a wide terminal");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    String store = store(printed);
    assertThatThrownBy(() -> DriverManager.getConnection(store).close())
        .as("the store has ended")
        .isInstanceOf(SQLException.class);
    try (Stream<Path> left = Files.list(place)) {
      assertThat(left.map(path -> path.getFileName().toString().replaceAll("\\d+$", "")))
          .containsExactlyInAnyOrder("stderr", "pgtracker-demo-");
    }
  }

  /** As {@code ./pgtracker} does, by a class path that leads through a folder with a space. */
  private Process start(String... options) throws IOException {
    Path classes = Path.of("target", "classes").toAbsolutePath();
    Path linked = Files.createSymbolicLink(folder.resolve("my clone"), classes);
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).equals(classes) ? linked.toString() : entry)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.io.tmpdir=" + place, "-cp", classPath));
    command.addAll(List.of("io.pgtracker.local.Main", "demo"));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(place.toFile())
            .redirectError(place.resolve("stderr").toFile());
    builder.environment().put("LC_ALL", "tr_TR.UTF-8");
    builder.environment().put("LANG", "nonsense");
    builder.environment().put("PGHOST", "elsewhere.example");
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR");
    Process started = builder.start();
    demo = started;
    return started;
  }

  /** Lines below the rule that follows a part's title. */
  private static List<String> rowsOf(String part, List<String> printed) {
    return printed.stream()
        .dropWhile(line -> !line.startsWith(part))
        .dropWhile(line -> !line.startsWith("--"))
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .toList();
  }

  /** Runs every example as it was printed. */
  private static void tryExamples(List<String> printed) throws SQLException {
    String examples =
        printed.stream()
            .dropWhile(line -> !line.startsWith("-- "))
            .collect(Collectors.joining("\n"));
    try (Connection store = DriverManager.getConnection(store(printed));
        Statement statement = store.createStatement()) {
      for (String query : examples.split(";", -1)) {
        if (!query.isBlank()) {
          try (ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as("rows of %s", query).isTrue();
          }
        }
      }
    }
  }

  /** The printed address of the store, for pgjdbc. */
  private static String store(List<String> printed) {
    Matcher store = STORE.matcher(String.join("\n", printed));
    assertThat(store.find()).as("the address of the store").isTrue();
    return "jdbc:" + store.group(1).replaceFirst("postgres@", "") + "?user=postgres";
  }

  private String stderr() throws IOException {
    return Files.readString(place.resolve("stderr"));
  }
}
