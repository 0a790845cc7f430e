package io.pgtracker.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.aws.sam.SamCli;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The transform AWS::Serverless by the SAM CLI's own Python: one process for all templates. */
final class SamTransform implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process python;
  private final Writer requests;
  private final BufferedReader answers;

  private SamTransform(Process python) {
    this.python = python;
    requests = python.outputWriter(StandardCharsets.UTF_8);
    answers = python.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts it; without the SAM CLI the suite is skipped. */
  static SamTransform start() throws IOException {
    String script;
    try (InputStream resource = SamTransform.class.getResourceAsStream("transform.py")) {
      script = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
    return new SamTransform(
        new ProcessBuilder(SamCli.find().interpreter(), "-c", script)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** A template as it stands in its file. */
  ObjectNode read(Path file) {
    return ask(JSON.valueToTree(Map.of("path", file.toAbsolutePath().toString())));
  }

  /** What CloudFormation gets. */
  ObjectNode transformed(ObjectNode template, Map<String, String> parameters) {
    ObjectNode request = JSON.createObjectNode();
    request.set("template", template);
    request.set("parameters", JSON.valueToTree(parameters));
    return ask(request);
  }

  private ObjectNode ask(JsonNode request) {
    try {
      requests.write(JSON.writeValueAsString(request) + "\n");
      requests.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the SAM CLI's Python ended: see its stderr");
      }
      JsonNode known = JSON.readTree(answer);
      if (known.has("error")) {
        throw new IllegalArgumentException(known.get("error").asText());
      }
      return (ObjectNode) known.get("template");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    python.destroy();
  }

  /** The roots in which a file of the project is looked for: tests run in their module's folder. */
  static Path projectFile(String name) {
    return List.of(Path.of(name), Path.of("..", name)).stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " here or above"));
  }
}
