package io.pgtracker.format;

/** Names of the JSON fields, in one place for writer and reader; README.md says what each means. */
final class FieldNames {
  static final String KIND = "kind";
  static final String HEADER = "header";
  static final String FRAME = "frame";
  static final String GAP = "gap";
  static final String TRAILER = "trailer";

  static final String FORMAT_VERSION = "format_version";
  static final String OBJECT_ID = "object_id";
  static final String INSTANCE = "instance";
  static final String LABELS = "labels";
  static final String SCRAPER = "scraper";
  static final String ID = "id";
  static final String VERSION = "version";
  static final String CREATED_AT = "created_at";

  static final String DATASET = "dataset";
  static final String DATABASE = "database";
  static final String TICK = "tick";
  static final String COLLECTED_AT = "collected_at";
  static final String SCRAPER_CLOCK = "scraper_clock";
  static final String SEQUENCE = "sequence";
  static final String SERVER = "server";
  static final String EVIDENCE = "evidence";
  static final String CHANGES = "changes";
  static final String BASE = "base";
  static final String PREVIOUS = "previous";
  static final String KEY = "key";
  static final String PART = "part";
  static final String COLUMNS = "columns";
  static final String ROW_COUNT = "row_count";
  static final String VALUES = "values";
  static final String VANISHED_COUNT = "vanished_count";
  static final String VANISHED = "vanished";
  static final String END = "end";

  static final String VERSION_NUM = "version_num";
  static final String SYSTEM_IDENTIFIER = "system_identifier";
  static final String STARTED_AT = "started_at";
  static final String CHECKPOINTER_STARTED_AT = "checkpointer_started_at";
  static final String BGWRITER_RESET = "bgwriter_reset";
  static final String ARCHIVER_RESET = "archiver_reset";
  static final String WAL_RESET = "wal_reset";
  static final String IN_RECOVERY = "in_recovery";

  static final String HIDDEN_ROWS = "hidden_rows";
  static final String DURATION_MICROS = "duration_micros";
  static final String COMPLETE = "complete";
  static final String ERROR = "error";
  static final String REASON = "reason";
  static final String SQL_STATE = "sql_state";
  static final String MESSAGE = "message";

  static final String FROM = "from";
  static final String TO = "to";
  static final String OBJECTS_LOST = "objects_lost";
  static final String DETAIL = "detail";

  static final String LINES = "lines";
  static final String FRAMES = "frames";
  static final String ROWS = "rows";
  static final String CRC32C = "crc32c";

  private FieldNames() {}
}
