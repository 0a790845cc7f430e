package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What a person is asked for and told; of any template. */
final class ParameterChecks {
  private ParameterChecks() {}

  static final List<Check> OF_ANY =
      List.of(
          check(
              "every parameter is described",
              d -> parameters(d, (name, p) -> p.path("Description").asText().isBlank()),
              without("/Parameters/Prefix/Description")),
          check(
              "every parameter is used",
              d -> parameters(d, (name, p) -> !d.references().contains(name)),
              with("/Parameters/Unused", Map.of("Type", "String", "Description", "Nothing."))),
          check(
              "a value that is refused is told in words",
              d ->
                  parameters(
                      d,
                      (name, p) ->
                          p.has("AllowedPattern")
                              && p.path("ConstraintDescription").asText().isBlank()),
              without("/Parameters/Prefix/ConstraintDescription")),
          check(
              "what may be left out is allowed to be",
              d ->
                  parameters(
                      d,
                      (name, p) ->
                          p.has("Default")
                              && p.has("AllowedPattern")
                              && !p.path("Default")
                                  .asText()
                                  .matches(p.path("AllowedPattern").asText())),
              with("/Parameters/Prefix/Default", "/history/")),
          check(
              "every output is described",
              d ->
                  d.template().path("Outputs").properties().stream()
                      .filter(o -> o.getValue().path("Description").asText().isBlank())
                      .map(Map.Entry::getKey),
              with("/Outputs/Another", Map.of("Value", "x"))));

  private static Stream<String> parameters(
      Deployment deployment, BiPredicate<String, JsonNode> wrong) {
    return deployment.template().path("Parameters").properties().stream()
        .filter(p -> wrong.test(p.getKey(), p.getValue()))
        .map(Map.Entry::getKey);
  }
}
