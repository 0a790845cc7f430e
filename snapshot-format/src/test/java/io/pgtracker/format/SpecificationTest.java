package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.md is the specification, so it is held to the code. */
class SpecificationTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theExampleIsAnObject() throws Exception {
    String readme = Files.readString(README);
    String block = readme.substring(readme.indexOf("```json\n") + 8);
    String example = block.substring(0, block.indexOf("```")).replaceAll("\n +", "");

    List<SnapshotLine> lines = Samples.read(Crafted.gzip(example));

    assertThat(lines).hasSize(4);
    assertThat(Crafted.gzip(example))
        .as("our writer writes it the same way")
        .isEqualTo(Crafted.gzip(Crafted.text(Rewriter.rewrite(lines))));
  }

  @Test
  void everyFieldStandsInIt() throws Exception {
    String readme = Files.readString(README);
    for (String field : fields()) {
      assertThat(readme).contains(field);
    }
    for (FrameError.Reason reason : FrameError.Reason.values()) {
      assertThat(readme).contains("`" + reason.name().toLowerCase(Locale.ROOT) + "`");
    }
  }

  @Test
  void everyRuleOfEvolutionHasATestThatNamesItAndTheOtherWayRound() throws Exception {
    Set<String> tested = new TreeSet<>();
    for (Class<?> tests : List.of(EvolutionTest.class, GoldenObjectsTest.class)) {
      for (Method test : tests.getDeclaredMethods()) {
        Rule rule = test.getAnnotation(Rule.class);
        if (rule != null) {
          tested.add(rule.value());
        }
      }
    }

    assertThat(names(evolution(), "(?m)^\\| `([a-z-]+)` \\|"))
        .hasSizeGreaterThan(10)
        .isEqualTo(tested);
  }

  /** Names of all JSON fields, and of the kinds of lines. */
  static Set<String> fields() throws IllegalAccessException {
    Set<String> names = new TreeSet<>();
    for (Field field : FieldNames.class.getDeclaredFields()) {
      names.add((String) field.get(null));
    }
    return names;
  }

  /** Names that must not come back. */
  static Set<String> reserved() throws IOException {
    String listed = evolution().split("Reserved so far: ", 2)[1].lines().findFirst().orElseThrow();
    return names(listed, "`([a-z0-9_]+)`");
  }

  private static String evolution() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("## How it may evolve");
    return readme.substring(start, readme.indexOf("\n## ", start));
  }

  private static Set<String> names(String text, String pattern) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
