package io.pgtracker.pipeline.versions;

import io.pgtracker.pipeline.versions.Coverage.DatasetRow;
import io.pgtracker.pipeline.versions.Coverage.RelationRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is recorded of each version: a line per version, and all of it as Markdown. */
final class CoverageReport {
  private CoverageReport() {}

  /** Writes {@code coverage.txt} and {@code coverage.md} into a folder. */
  static void write(Path folder, Map<Integer, VersionRun> runs) throws IOException {
    Files.createDirectories(folder);
    List<String> summary = new ArrayList<>();
    StringBuilder all = new StringBuilder("# What is recorded of each version of PostgreSQL\n");
    new TreeMap<>(runs)
        .forEach(
            (major, run) -> {
              summary.add(line(run));
              all.append("\n## PostgreSQL ").append(major).append("\n\n").append(line(run));
              all.append("\n\n").append(datasets(run)).append('\n').append(relations(run));
            });
    Files.write(folder.resolve("coverage.txt"), summary);
    Files.writeString(folder.resolve("coverage.md"), all);
  }

  private static String line(VersionRun run) {
    List<RelationRow> relations = run.coverage().relations();
    long read = run.coverage().datasets().stream().filter(CoverageReport::isRead).count();
    List<RelationRow> recorded = relations.stream().filter(r -> !r.by().isEmpty()).toList();
    return ("PostgreSQL %d: %d of %d datasets read; of %d relations with %d columns %d are stored,"
            + " %d left out with a reason; %d relations left out as a whole; %d values compared")
        .formatted(
            run.coverage().major(),
            read,
            run.coverage().datasets().size(),
            recorded.size(),
            recorded.stream().mapToInt(RelationRow::columns).sum(),
            recorded.stream().mapToInt(RelationRow::stored).sum(),
            recorded.stream().mapToInt(r -> r.columns() - r.stored()).sum(),
            relations.size() - recorded.size(),
            run.compared());
  }

  private static boolean isRead(DatasetRow row) {
    return row.outcome().equals("read");
  }

  private static String datasets(VersionRun run) {
    StringBuilder table =
        new StringBuilder(
            "| dataset | outcome | rows | columns stored | reads (columns stored of those the server has) |\n");
    table.append("|---|---|---:|---:|---|\n");
    for (DatasetRow row : run.coverage().datasets()) {
      List<String> reads =
          run.coverage().relations().stream()
              .filter(relation -> relation.by().contains(row.dataset()))
              .map(r -> "%s %d/%d".formatted(r.relation(), r.stored(), r.columns()))
              .toList();
      table.append(
          "| %s | %s | %d | %d | %s |\n"
              .formatted(
                  row.dataset(),
                  row.outcome(),
                  row.rows(),
                  row.columns().size(),
                  String.join(", ", reads)));
    }
    return table.toString();
  }

  private static String relations(VersionRun run) {
    StringBuilder table = new StringBuilder("| left out | why |\n|---|---|\n");
    for (RelationRow row : run.coverage().relations()) {
      row.leftOut()
          .forEach(
              (name, why) -> {
                String what = name.equals(row.relation()) ? name : row.relation() + "." + name;
                table.append("| %s | %s |\n".formatted(what, why));
              });
    }
    return table.toString();
  }
}
