package io.pgtracker.scraper.spool;

import java.nio.file.Path;

/** Another scraper holds this spool folder; a usage error. */
public final class SpoolInUseException extends Exception {
  private static final long serialVersionUID = 1L;

  SpoolInUseException(Path folder) {
    super(
        "spool folder "
            + folder
            + " is in use by another scraper; stop that one, or give this one its own folder with"
            + " --spool");
  }
}
