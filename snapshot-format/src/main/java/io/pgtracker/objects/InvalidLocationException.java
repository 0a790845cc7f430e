package io.pgtracker.objects;

/** The location of an object store is written wrongly: a usage error, nothing was tried. */
public final class InvalidLocationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private static final String ACCEPTED =
      "; accepted are file:///folder, file:folder (relative; %20 for a space if you like) and"
          + " s3://bucket/prefix?endpoint=https://host:port&region=name&path-style=true"
          + " (prefix and everything after '?' may be left out)";

  /**
   * @param problem what is wrong with it; no secrets
   */
  InvalidLocationException(String problem) {
    super(problem + ACCEPTED);
  }

  InvalidLocationException(String problem, Throwable cause) {
    super(problem + ACCEPTED, cause);
  }
}
