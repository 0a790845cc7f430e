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
 * @param resources after it, with conditions and functions computed
 */
record Deployment(JsonNode template, ObjectNode resources) {

  /** A resource with its name. */
  record Resource(String name, JsonNode all) {
    JsonNode properties() {
      return all.path("Properties");
    }
  }

  /** A statement of a policy, with where it stands. */
  record Statement(String owner, JsonNode all, boolean ofRole) {
    boolean allows() {
      return "Allow".equals(all.path("Effect").asText());
    }

    List<String> texts(String field) {
      return texts(all.path(field));
    }

    private static List<String> texts(JsonNode node) {
      return node.isArray()
          ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList()
          : node.isMissingNode() ? List.of() : List.of(node.asText());
    }
  }

  Stream<Resource> all() {
    return resources.properties().stream().map(r -> new Resource(r.getKey(), r.getValue()));
  }

  Stream<Resource> ofType(String type) {
    return all().filter(resource -> type.equals(resource.all().path("Type").asText()));
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
              add(found, resource, resource.properties().path("PolicyDocument"), false);
              resource
                  .properties()
                  .path("Policies")
                  .forEach(policy -> add(found, resource, policy.path("PolicyDocument"), true));
            });
    return found;
  }

  private static void add(
      List<Statement> found, Resource owner, JsonNode document, boolean ofRole) {
    document
        .path("Statement")
        .forEach(statement -> found.add(new Statement(owner.name(), statement, ofRole)));
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
