package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the questions of {@code docs/questions}: a file that begins with the question and an
 * explanation as comments.
 *
 * @param name of its file, without the ending
 * @param sql as it is meant to be pasted, with instance and times of a story
 */
record Question(String name, String title, String explanation, String sql) {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ""), "..", "docs", "questions");

  /** All of them, in their order. */
  static List<Question> all() throws IOException {
    List<Question> questions = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        questions.add(read(file));
      }
    }
    return questions;
  }

  static Question named(String name) throws IOException {
    return read(FOLDER.resolve(name + ".sql"));
  }

  private static Question read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> comments =
        lines.stream().takeWhile(line -> line.startsWith("-- ")).map(l -> l.substring(3)).toList();
    return new Question(
        file.getFileName().toString().replace(".sql", ""),
        comments.get(0),
        String.join("\n", comments.subList(1, comments.size())),
        lines.stream().skip(comments.size()).collect(Collectors.joining("\n")));
  }

  /** The same about another instance and other times, each of which it must have asked for. */
  String about(String instance, Map<String, String> replacements) {
    String asked = sql.replace("orders'", instance + "'");
    String rest = asked;
    for (Map.Entry<String, String> each : replacements.entrySet()) {
      String literal = "'" + each.getKey() + "'";
      assertThat(asked).as(name).contains(literal);
      asked = asked.replace(literal, "'" + each.getValue() + "'");
      rest = rest.replace(literal, "");
    }
    // A day of the story would be asked for, and found empty.
    assertThat(rest).as("what is asked in %s", name).doesNotContainPattern("'20\\d\\d-");
    return asked.strip().replaceAll(";$", "");
  }
}
