package io.pgtracker.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a deployment with certain parameters would make.
 *
 * @param template as written, before the transform
 * @param parameters by name, those with defaults apart
 * @param resources after it, with conditions and functions computed
 * @param outputs likewise, by name
 */
record Deployment(
    JsonNode template, Map<String, String> parameters, ObjectNode resources, ObjectNode outputs) {

  /**
   * Of a template.
   *
   * @param transformed what CloudFormation gets of it
   */
  static Deployment of(JsonNode template, JsonNode transformed, Map<String, String> parameters) {
    Intrinsics intrinsics = new Intrinsics(transformed, parameters);
    return new Deployment(
        template, parameters, intrinsics.resources(), intrinsics.section("Outputs"));
  }

  /** What a parameter is given as, else its default. */
  String parameter(String name) {
    return parameters.getOrDefault(
        name, template.path("Parameters").path(name).path("Default").asText());
  }

  /** A resource with its name. */
  record Resource(String name, JsonNode all) {
    JsonNode properties() {
      return all.path("Properties");
    }

    String type() {
      return all.path("Type").asText();
    }
  }

  /** A statement of a policy, with the resource it stands in. */
  record Statement(String owner, JsonNode all) {
    boolean allows() {
      return "Allow".equals(all.path("Effect").asText());
    }

    /** Whether it keeps everybody from an action. */
    boolean denies(String action) {
      return "Deny".equals(all.path("Effect").asText())
          && "*".equals(all.path("Principal").asText())
          && texts("Action").contains(action);
    }

    /** Whether it is for requests of which this holds, and for all of them. */
    boolean onlyWhere(String condition) {
      return all.path("Condition").toString().equals(condition);
    }

    List<String> texts(String field) {
      return Deployment.texts(all.path(field));
    }

    /** Of any kind. */
    List<String> principals() {
      JsonNode principal = all.path("Principal");
      return principal.isObject()
          ? principal.properties().stream()
              .flatMap(p -> Deployment.texts(p.getValue()).stream())
              .toList()
          : Deployment.texts(principal);
    }
  }

  /** One text or a list of them, as policies have either. */
  static List<String> texts(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList()
        : node.isMissingNode() ? List.of() : List.of(node.asText());
  }

  Stream<Resource> all() {
    return resources.properties().stream().map(r -> new Resource(r.getKey(), r.getValue()));
  }

  Stream<Resource> ofType(String type) {
    return all().filter(resource -> type.equals(resource.type()));
  }

  JsonNode properties(String resource) {
    return resources.path(resource).path("Properties");
  }

  /** Of roles, managed policies, buckets and queues, but for who may take a role. */
  List<Statement> statements() {
    List<Statement> found = new ArrayList<>();
    all()
        .forEach(
            resource -> {
              add(found, resource, resource.properties().path("PolicyDocument"));
              resource
                  .properties()
                  .path("Policies")
                  .forEach(policy -> add(found, resource, policy.path("PolicyDocument")));
            });
    return found;
  }

  private static void add(List<Statement> found, Resource owner, JsonNode document) {
    document
        .path("Statement")
        .forEach(statement -> found.add(new Statement(owner.name(), statement)));
  }

  /** Names that the template's functions refer to, below any of its sections but Parameters. */
  Set<String> references() {
    Set<String> found = new TreeSet<>();
    for (Map.Entry<String, JsonNode> section : template.properties()) {
      if (!Set.of("Parameters", "Metadata", "Rules").contains(section.getKey())) {
        collect(section.getValue(), found);
      }
    }
    return found;
  }

  private static void collect(JsonNode node, Set<String> found) {
    if (node.has("Ref")) {
      found.add(node.get("Ref").asText());
    }
    if (node.has("Fn::Sub")) {
      JsonNode sub = node.get("Fn::Sub");
      String text = sub.isArray() ? sub.get(0).asText() : sub.asText();
      for (String part : text.split("\\$\\{", -1)) {
        found.add(part.split("}", -1)[0]);
      }
    }
    node.forEach(child -> collect(child, found));
  }
}
