package io.pgtracker.ingest.dataapi;

/**
 * What goes wrong with a request.
 *
 * @param status HTTP status; 0: the request is carried out and its answer lost
 * @param code error code
 * @param message what it says
 */
public record Fault(int status, String code, String message) {
  /** Too many requests. */
  public static final Fault THROTTLED = new Fault(400, "ThrottlingException", "Rate exceeded");

  /** The cluster wakes up. */
  public static final Fault RESUMING =
      new Fault(
          400,
          "DatabaseResumingException",
          "The Aurora DB instance is resuming after being"
              + " auto-paused. Please wait a few seconds and try again.");

  /** The service is away. */
  public static final Fault UNAVAILABLE =
      new Fault(503, "ServiceUnavailableError", "The service is unavailable");

  /** Done, but nobody hears of it. */
  public static final Fault ANSWER_LOST = new Fault(0, "", "");
}
