package io.pgtracker.aws.template;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change of a template by which a check is seen to fail. Complains if it changes nothing. */
@FunctionalInterface
interface Breaking {
  ObjectMapper JSON = new ObjectMapper();

  void change(ObjectNode template);

  /** This and another. */
  default Breaking and(Breaking other) {
    return template -> {
      change(template);
      other.change(template);
    };
  }

  /** Takes away what stands at a pointer, a field or an item of a list. */
  static Breaking without(String pointer) {
    return template -> {
      JsonPointer place = JsonPointer.compile(pointer);
      JsonNode parent = template.at(place.head());
      JsonNode gone =
          parent instanceof ArrayNode items
              ? items.remove(place.last().getMatchingIndex())
              : ((ObjectNode) parent).remove(place.last().getMatchingProperty());
      if (gone == null) {
        throw new IllegalStateException("nothing to break: " + pointer);
      }
    };
  }

  /** Puts something else where a field or an item stands or could stand. */
  static Breaking with(String pointer, Object value) {
    return template -> {
      JsonPointer place = JsonPointer.compile(pointer);
      JsonNode parent = template.at(place.head());
      JsonNode other = JSON.valueToTree(value);
      if (other.equals(template.at(place))) {
        throw new IllegalStateException("nothing to break: " + pointer);
      }
      if (parent instanceof ArrayNode items) {
        items.set(place.last().getMatchingIndex(), other);
      } else {
        ((ObjectNode) parent).set(place.last().getMatchingProperty(), other);
      }
    };
  }

  /** Appends to a list. */
  static Breaking appended(String pointer, Object item) {
    return template -> ((ArrayNode) template.at(pointer)).add(JSON.<JsonNode>valueToTree(item));
  }
}
