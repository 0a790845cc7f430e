package io.pgtracker.local.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void numbersStandToTheRightAndTextsToTheLeft() {
    TextTable table =
        new TextTable(
            List.of(
                new TextTable.Column("calls", true, 100),
                new TextTable.Column("name", false, 100)));
    table.add(List.of("7", "x"));
    table.add(List.of("1,234,567", "longer"));

    assertThat(printed(table))
        .containsExactly(
            "    calls  name", "---------  ------", "        7  x", "1,234,567  longer");
  }

  @Test
  void noLineIsLongerThanATerminalIsWide() {
    TextTable table =
        new TextTable(
            List.of(new TextTable.Column("a", false, 10), new TextTable.Column("b", false, 1_000)));
    table.add(List.of("x".repeat(50), "y".repeat(500)));

    assertThat(printed(table).get(2))
        .isEqualTo("x".repeat(9) + "…  " + "y".repeat(TextTable.LINE_WIDTH - 13) + "…");
  }

  @Test
  void aTextIsCutBetweenCharactersAlsoBeyondTheBasicPlane() {
    assertThat(Text.cut("😀😀😀", 2)).isEqualTo("😀…");
    assertThat(Text.cut("😀😀", 2)).isEqualTo("😀😀");
  }

  @Test
  void whatATerminalWouldObeyIsLeftOut() {
    assertThat(Text.onOneLine("select\n\t 1 \u001b[2J\u0000 -- \u202ex"))
        .isEqualTo("select 1 [2J -- x");
  }

  private static List<String> printed(TextTable table) {
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text));
    return text.toString().lines().toList();
  }
}
