package io.pgtracker.ingest.store.dataapi;

/** What a request costs of the 4 MiB that the Data API takes, headers and JSON included. */
final class RequestSize {
  /** Rows are sent before their request grows beyond this. */
  static final int WANTED_BYTES = 3 << 20;

  /** Most of a statement with its parameters; the rest is for headers, ARNs and JSON around it. */
  static final int MOST_BYTES = (4 << 20) - (16 << 10);

  private RequestSize() {}

  /** Bytes of a text as a JSON string in UTF-8. */
  static long bytes(String text) {
    long bytes = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        bytes += 2;
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        // Written out; the SDK writes characters beyond the first 65,536 as two of these.
        bytes += 6;
      } else if (c < 0x80) {
        bytes += 1;
      } else if (c < 0x800) {
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }
}
