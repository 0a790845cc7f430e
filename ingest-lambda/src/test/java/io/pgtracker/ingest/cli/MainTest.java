package io.pgtracker.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void saysWhichVersionItIs() {
    StringWriter said = new StringWriter();
    int code = Main.commandLine().setOut(new PrintWriter(said, true)).execute("--version");
    assertThat(code).isZero();
    assertThat(said.toString()).startsWith("pgtracker-ingest ");
  }
}
