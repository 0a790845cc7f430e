package io.pgtracker.scraper.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where spools lie unless told otherwise. */
final class SpoolRoot {
  private SpoolRoot() {}

  /** {@code $XDG_STATE_HOME/pgtracker}, else {@code ~/.local/state/pgtracker}. */
  static Path standard(Map<String, String> environment, String home) {
    String state = environment.get("XDG_STATE_HOME");
    Path root =
        state == null || state.isEmpty() || !Path.of(state).isAbsolute()
            ? Path.of(home, ".local", "state")
            : Path.of(state);
    return root.resolve("pgtracker");
  }
}
