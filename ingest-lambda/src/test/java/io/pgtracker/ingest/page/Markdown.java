package io.pgtracker.ingest.page;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A page in the making. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown heading(int level, String title) {
    text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    return this;
  }

  Markdown paragraph(String paragraph) {
    text.append(paragraph.strip()).append("\n\n");
    return this;
  }

  Markdown table(List<String> header, List<List<String>> rows) {
    row(header);
    row(header.stream().map(title -> "---").toList());
    rows.forEach(this::row);
    text.append('\n');
    return this;
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** Prose as it is meant, whatever signs stand in it. */
  static String prose(String words) {
    return words.replace("*", "\\*").replace("|", "\\|").replace("<", "&lt;");
  }

  static String code(String name) {
    return "`" + name + "`";
  }

  /** Links to headings of this page. */
  static String links(Collection<String> headings) {
    return headings.stream()
        .map(heading -> "[" + heading + "](#" + heading + ")")
        .collect(Collectors.joining(" · "));
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
