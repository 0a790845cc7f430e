package io.pgtracker.scraper.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTextTest {
  private static final CheckReport REPORT =
      new CheckReport(
          List.of(
              CheckItem.ok("a", "fine"),
              CheckItem.warning("b", "so so", "do this"),
              CheckItem.failed("c", "broken", "do that").feeding(List.of("Locks", "Moment"))),
          List.of(),
          false,
          false);

  private static List<String> lines(Charset charset) {
    StringWriter text = new StringWriter();
    new CheckText(new PrintWriter(text), charset).print(REPORT);
    return text.toString().lines().toList();
  }

  @Test
  void eachItemIsALineWithItsFixBelow() {
    assertThat(lines(StandardCharsets.UTF_8))
        .containsExactly(
            "✓ a: fine",
            "! b: so so",
            "    fix: do this",
            "✗ c: broken",
            "    fix: do that",
            "    empty until then: Locks, Moment");
  }

  @Test
  void aTerminalWithoutTheSymbolsGetsWords() {
    assertThat(lines(StandardCharsets.US_ASCII))
        .containsExactly(
            "ok   a: fine",
            "warn b: so so",
            "    fix: do this",
            "FAIL c: broken",
            "    fix: do that",
            "    empty until then: Locks, Moment");
  }

  @Test
  void aNameCannotForgeALineOrColourTheTerminal() {
    StringWriter text = new StringWriter();
    new CheckText(new PrintWriter(text), StandardCharsets.UTF_8)
        .print(
            new CheckReport(
                List.of(CheckItem.failed("database x\n✓ rights", "no\u001b[2J", "do\rthat")),
                List.of(),
                false,
                false));
    assertThat(text.toString().lines())
        .containsExactly("✗ database x\\000a✓ rights: no\\001b[2J", "    fix: do\\000dthat");
  }
}
