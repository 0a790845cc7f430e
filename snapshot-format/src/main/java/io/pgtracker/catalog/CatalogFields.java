package io.pgtracker.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object in the catalog; what nobody asked for is refused at the end. */
final class CatalogFields {
  private final String where;
  private final Map<String, Object> left;

  /**
   * @param where named in errors
   * @throws IllegalStateException when it is no object
   */
  CatalogFields(String where, Object object) {
    this.where = where;
    this.left = fields(where, object);
  }

  String string(String name) {
    String value = optionalString(name);
    if (value == null) {
      throw new IllegalStateException(where + " lacks " + name);
    }
    return value;
  }

  @Nullable String optionalString(String name) {
    Object value = left.remove(name);
    return value == null ? null : as(String.class, where + "." + name, value);
  }

  long number(String name) {
    Object value = left.remove(name);
    if (value == null) {
      throw new IllegalStateException(where + " lacks " + name);
    }
    return as(Long.class, where + "." + name, value);
  }

  /** False where it is not said. */
  boolean flag(String name) {
    Object value = left.remove(name);
    return value != null && as(Boolean.class, where + "." + name, value);
  }

  /** Null where there is none. */
  @Nullable CatalogFields object(String name) {
    Object value = left.remove(name);
    return value == null ? null : new CatalogFields(where + "." + name, value);
  }

  /** Texts by name; empty where there are none. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    Object value = left.remove(name);
    if (value != null) {
      fields(where + "." + name, value)
          .forEach(
              (key, text) ->
                  texts.put(key, as(String.class, where + "." + name + "." + key, text)));
    }
    return texts;
  }

  /** A list of texts that has to be there. */
  List<String> names(String name) {
    Object value = left.remove(name);
    if (value == null) {
      throw new IllegalStateException(where + " lacks " + name);
    }
    return list(where + "." + name, value);
  }

  /** Empty where there are none. */
  List<String> optionalNames(String name) {
    return left.containsKey(name) ? names(name) : List.of();
  }

  /** Lists of texts by name. */
  Map<String, List<String>> lists(String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Object value = left.remove(name);
    if (value != null) {
      fields(where + "." + name, value)
          .forEach((key, list) -> lists.put(key, list(where + "." + name + "." + key, list)));
    }
    return lists;
  }

  /** Refuses what is left. */
  void end() {
    if (!left.isEmpty()) {
      throw new IllegalStateException(where + " has unknown fields: " + left.keySet());
    }
  }

  static List<String> list(String where, Object value) {
    if (!(value instanceof List<?> list)) {
      throw new IllegalStateException(where + " is no list");
    }
    return list.stream().map(element -> as(String.class, where, element)).toList();
  }

  private static Map<String, Object> fields(String where, Object value) {
    if (!(value instanceof Map<?, ?> object)) {
      throw new IllegalStateException(where + " is no object");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    object.forEach((key, field) -> fields.put(String.valueOf(key), field));
    return fields;
  }

  private static <T> T as(Class<T> type, String where, Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalStateException(where + " is no " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
