package io.pgtracker.local.demo;

import io.pgtracker.ingest.cli.ReconcileCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What the command {@code reconcile} found: it ingests what was still to come and compares.
 *
 * @param exitCode 0: nothing is missing
 * @param summary its last line
 */
record Reconciled(int exitCode, String summary) {

  static Reconciled run(String from, String store, PrintWriter err) {
    StringWriter out = new StringWriter();
    int exitCode =
        new CommandLine(new ReconcileCommand())
            .setOut(new PrintWriter(out))
            .setErr(err)
            .execute("--from", from, "--store", store);
    List<String> lines = out.toString().lines().toList();
    return new Reconciled(exitCode, lines.isEmpty() ? "" : lines.get(lines.size() - 1));
  }

  @Override
  public String toString() {
    return (exitCode == 0 ? "nothing missing: " : "something is wrong: ") + summary;
  }
}
