package io.pgtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine pgtracker =
      Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void helpOpensWithAnExample() {
    assertThat(pgtracker.execute("--help")).isZero();
    assertThat(out.toString()).startsWith("Example: ./pgtracker demo --for 60s");
  }

  @Test
  void withoutACommandItIsAUsageError() {
    assertThat(pgtracker.execute()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Which command?").contains("Example:");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownCommandIsAUsageError() {
    assertThat(pgtracker.execute("scrap")).isEqualTo(2);
    assertThat(err.toString()).contains("scrap");
  }

  @Test
  void everyCommandHasHelp() {
    pgtracker
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getCommandSpec().usageMessage().description())
                    .as("description of %s", name)
                    .isNotEmpty());
  }

  @Test
  void printsItsVersion() {
    assertThat(pgtracker.execute("ingest", "--version")).isZero();
    assertThat(out.toString()).startsWith("pgtracker ");
    assertThat(pgtracker.execute("--version")).isZero();
    assertThat(out.toString()).startsWith("pgtracker ");
  }
}
