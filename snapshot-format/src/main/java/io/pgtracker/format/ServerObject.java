package io.pgtracker.format;

import java.time.Instant;

/** Reads the {@code server} object of a frame. */
final class ServerObject {
  private ServerObject() {}

  static ServerIdentity read(JsonLine json) throws MalformedObjectException {
    json.object(FieldNames.SERVER);
    Integer versionNum = null;
    String systemIdentifier = null;
    Instant startedAt = null;
    Instant checkpointerStartedAt = null;
    Instant bgwriterReset = null;
    Instant archiverReset = null;
    Instant walReset = null;
    Boolean inRecovery = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.VERSION_NUM -> versionNum = json.intCount(field);
        case FieldNames.SYSTEM_IDENTIFIER -> systemIdentifier = json.textOrNull(field);
        case FieldNames.STARTED_AT -> startedAt = json.instantOrNull(field);
        case FieldNames.CHECKPOINTER_STARTED_AT ->
            checkpointerStartedAt = json.instantOrNull(field);
        case FieldNames.BGWRITER_RESET -> bgwriterReset = json.instantOrNull(field);
        case FieldNames.ARCHIVER_RESET -> archiverReset = json.instantOrNull(field);
        case FieldNames.WAL_RESET -> walReset = json.instantOrNull(field);
        case FieldNames.IN_RECOVERY -> inRecovery = json.flag(field);
        default -> json.skip();
      }
    }
    return new ServerIdentity(
        json.required(FieldNames.VERSION_NUM, versionNum),
        systemIdentifier,
        startedAt,
        checkpointerStartedAt,
        bgwriterReset,
        archiverReset,
        walReset,
        json.required(FieldNames.IN_RECOVERY, inRecovery));
  }
}
