package io.pgtracker.grafana.json;

import io.pgtracker.grafana.definition.Preset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colours that mean the same on every dashboard, by the name of a series. */
final class Colours {
  private static final Map<String, String> WAIT_CLASSES = new LinkedHashMap<>();
  private static final Map<String, String> SESSION_STATES = new LinkedHashMap<>();

  static {
    WAIT_CLASSES.put("CPU", "#56A64B");
    WAIT_CLASSES.put("IO", "#3274D9");
    WAIT_CLASSES.put("Lock", "#E02F44");
    WAIT_CLASSES.put("LWLock", "#FF780A");
    WAIT_CLASSES.put("IPC", "#A352CC");
    WAIT_CLASSES.put("BufferPin", "#F2CC0C");
    WAIT_CLASSES.put("Buffer", "#F2CC0C");
    WAIT_CLASSES.put("Client", "#8AB8FF");
    WAIT_CLASSES.put("Timeout", "#B877D9");
    WAIT_CLASSES.put("Extension", "#8F3BB8");
    WAIT_CLASSES.put("InjectionPoint", "#705DA0");
    SESSION_STATES.put("active", "#56A64B");
    SESSION_STATES.put("idle", "#8E8E8E");
    SESSION_STATES.put("idle in transaction", "#FF780A");
    SESSION_STATES.put("idle in transaction (aborted)", "#E02F44");
  }

  private Colours() {}

  /** Colours of a panel's series, by name. */
  static Map<String, String> of(Preset preset) {
    return switch (preset) {
      case WAIT_CLASSES -> WAIT_CLASSES;
      case SESSION_STATES -> SESSION_STATES;
      default -> Map.of();
    };
  }
}
