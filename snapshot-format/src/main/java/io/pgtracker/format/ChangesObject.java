package io.pgtracker.format;

import java.util.ArrayList;
import java.util.List;

/** Reads the {@code changes} object of a frame. */
final class ChangesObject {
  private ChangesObject() {}

  static FrameChanges read(JsonLine json) throws MalformedObjectException {
    json.object(FieldNames.CHANGES);
    Long base = null;
    Long previous = null;
    List<String> key = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.BASE -> base = json.count(field);
        case FieldNames.PREVIOUS -> previous = json.count(field);
        case FieldNames.KEY -> key = key(json);
        default -> json.skip();
      }
    }
    return new FrameChanges(
        json.required(FieldNames.BASE, base),
        json.required(FieldNames.PREVIOUS, previous),
        json.required(FieldNames.KEY, key));
  }

  private static List<String> key(JsonLine json) throws MalformedObjectException {
    json.array(FieldNames.KEY);
    List<String> key = new ArrayList<>();
    while (json.nextElement() != null) {
      if (key.size() == Names.MAX_KEY_COLUMNS) {
        throw json.malformed("key has more than " + Names.MAX_KEY_COLUMNS + " columns");
      }
      key.add(json.name(FieldNames.KEY));
    }
    return key;
  }
}
