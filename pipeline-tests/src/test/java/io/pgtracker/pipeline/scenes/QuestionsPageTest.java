package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/questions.md shows the questions as they are asked. */
class QuestionsPageTest {
  static final String REWRITE =
      "mvn -q -pl pipeline-tests -am test -Dtest=QuestionsPageTest -Dpgtracker.pages=write"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""), "..", "docs", "questions.md");

  @Test
  void thePageShowsTheQuestionsAsTheyAreAsked() throws Exception {
    String page = QuestionsPage.of(Question.all());
    if ("write".equals(System.getProperty("pgtracker.pages"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/questions.md is not what docs/questions says; write it anew by: " + REWRITE)
        .isEqualTo(page);
  }

  @Test
  void everyQuestionIsAskedInATest() throws Exception {
    String tests =
        Files.readString(
            Path.of(System.getProperty("basedir", ""), "src", "test", "java")
                .resolve(QuestionsTest.class.getName().replace('.', '/') + ".java"));
    assertThat(Question.all())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(question -> assertThat(tests).contains("\"" + question.name() + "\""));
  }
}
