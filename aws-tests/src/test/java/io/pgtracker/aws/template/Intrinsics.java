package io.pgtracker.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What CloudFormation computes of a template for given parameters. Attributes of resources, known
 * only once these are there, become text such as {@code ${ObjectQueue.Arn}}.
 */
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final Set<String> FUNCTIONS =
      Set.of("Ref", "Fn::GetAtt", "Fn::If", "Fn::Join", "Fn::Sub");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode template;
  private final Map<String, String> values = new HashMap<>();

  Intrinsics(JsonNode template, Map<String, String> parameters) {
    this.template = template;
    values.put("AWS::Region", "eu-central-1");
    values.put("AWS::AccountId", "111122223333");
    values.put("AWS::Partition", "aws");
    values.put("AWS::StackName", "pgtracker");
    values.put("AWS::URLSuffix", "amazonaws.com");
    template
        .path("Parameters")
        .properties()
        .forEach(p -> values.put(p.getKey(), p.getValue().path("Default").asText()));
    values.putAll(parameters);
  }

  /** The resources that are made, without those whose condition is false. */
  ObjectNode resources() {
    return section("Resources");
  }

  /** What a section of the template has, without that whose condition is false. */
  ObjectNode section(String section) {
    ObjectNode made = NODES.objectNode();
    template
        .path(section)
        .properties()
        .forEach(
            part -> {
              JsonNode condition = part.getValue().get("Condition");
              if (condition == null || holds(condition.asText())) {
                made.set(part.getKey(), resolved(part.getValue()));
              }
            });
    return made;
  }

  /** What {@link #resources()} gave as a template: names of resources refer to them again. */
  static JsonNode withReferences(JsonNode resolved) {
    if (resolved.isArray()) {
      ArrayNode items = NODES.arrayNode();
      resolved.forEach(item -> items.add(withReferences(item)));
      return items;
    }
    if (resolved.isObject()) {
      ObjectNode fields = NODES.objectNode();
      resolved.properties().forEach(f -> fields.set(f.getKey(), withReferences(f.getValue())));
      return fields;
    }
    String text = resolved.asText();
    if (!VARIABLE.matcher(text).find()) {
      return resolved;
    }
    // Variables of policies have a colon in their names.
    String escaped = text.replaceAll("\\$\\{([^}]*:)", "\\${!$1");
    return NODES.objectNode().put("Fn::Sub", escaped);
  }

  /** Whether a condition of the template does. */
  boolean holds(String condition) {
    return isTrue(template.path("Conditions").path(condition));
  }

  /** Names of the template's rules that these parameters are against: nothing is made then. */
  List<String> refusals() {
    return template.path("Rules").properties().stream()
        .filter(rule -> !isKept(rule.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isKept(JsonNode rule) {
    if (rule.has("RuleCondition") && !isTrue(rule.get("RuleCondition"))) {
      return true;
    }
    for (JsonNode assertion : rule.path("Assertions")) {
      if (!isTrue(assertion.path("Assert"))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTrue(JsonNode condition) {
    Map.Entry<String, JsonNode> function = condition.properties().iterator().next();
    JsonNode arguments = function.getValue();
    return switch (function.getKey()) {
      case "Condition" -> holds(arguments.asText());
      case "Fn::Not" -> !isTrue(arguments.get(0));
      case "Fn::Equals" -> text(arguments.get(0)).equals(text(arguments.get(1)));
      case "Fn::EachMemberEquals" ->
          Deployment.texts(Objects.requireNonNull(resolved(arguments.get(0)))).stream()
              .allMatch(text(arguments.get(1))::equals);
      case "Fn::And" -> isTrue(arguments.get(0)) && isTrue(arguments.get(1));
      case "Fn::Or" -> isTrue(arguments.get(0)) || isTrue(arguments.get(1));
      default -> throw new IllegalStateException("unknown in a condition: " + function.getKey());
    };
  }

  private String text(JsonNode node) {
    JsonNode resolved = resolved(node);
    return resolved == null ? "" : resolved.asText();
  }

  /** Null: AWS::NoValue. */
  private @Nullable JsonNode resolved(JsonNode node) {
    if (node.isArray()) {
      ArrayNode items = NODES.arrayNode();
      node.forEach(item -> addUnlessNull(items, resolved(item)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    if (node.size() == 1) {
      Map.Entry<String, JsonNode> only = node.properties().iterator().next();
      if (FUNCTIONS.contains(only.getKey())) {
        return computed(only.getKey(), only.getValue());
      }
    }
    ObjectNode fields = NODES.objectNode();
    node.properties()
        .forEach(
            field -> {
              JsonNode value = resolved(field.getValue());
              if (value != null) {
                fields.set(field.getKey(), value);
              }
            });
    return fields;
  }

  private @Nullable JsonNode computed(String function, JsonNode argument) {
    return switch (function) {
      case "Ref" -> reference(argument.asText());
      case "Fn::GetAtt" -> TextNode.valueOf("${" + joined(argument) + "}");
      case "Fn::If" -> resolved(argument.get(holds(argument.get(0).asText()) ? 1 : 2));
      case "Fn::Join" -> TextNode.valueOf(join(argument.get(0).asText(), argument.get(1)));
      default -> TextNode.valueOf(substituted(argument));
    };
  }

  private static void addUnlessNull(ArrayNode items, @Nullable JsonNode item) {
    if (item != null) {
      items.add(item);
    }
  }

  private static String joined(JsonNode attribute) {
    return attribute.isTextual()
        ? attribute.asText()
        : attribute.get(0).asText() + "." + attribute.get(1).asText();
  }

  private @Nullable JsonNode reference(String name) {
    if ("AWS::NoValue".equals(name)) {
      return null;
    }
    String value = values.get(name);
    JsonNode type = template.path("Parameters").path(name).path("Type");
    if (value != null && "CommaDelimitedList".equals(type.asText())) {
      ArrayNode items = NODES.arrayNode();
      Pattern.compile(",").splitAsStream(value).forEach(items::add);
      return items;
    }
    return TextNode.valueOf(value == null ? "${" + name + "}" : value);
  }

  private String join(String separator, JsonNode parts) {
    List<String> known = new ArrayList<>();
    JsonNode list = resolved(parts);
    if (list != null) {
      list.forEach(part -> known.add(part.asText()));
    }
    return String.join(separator, known);
  }

  private String substituted(JsonNode argument) {
    String pattern = argument.isArray() ? argument.get(0).asText() : argument.asText();
    JsonNode own = argument.isArray() ? argument.get(1) : NODES.objectNode();
    return VARIABLE
        .matcher(pattern)
        .replaceAll(
            variable -> Matcher.quoteReplacement(value(variable.group(1), variable.group(2), own)));
  }

  private String value(String escape, String name, JsonNode own) {
    if (!escape.isEmpty()) {
      return "${" + name + "}";
    }
    return own.has(name) ? text(own.get(name)) : values.getOrDefault(name, "${" + name + "}");
  }
}
