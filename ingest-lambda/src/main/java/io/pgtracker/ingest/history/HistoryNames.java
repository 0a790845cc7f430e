package io.pgtracker.ingest.history;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas of the past hold, by name.
 *
 * @param relations name to the first schema of the search path that has it
 * @param types likewise
 * @param functions names that have at least one function there
 * @param informationSchema relations of information_schema that answer from the past
 */
record HistoryNames(
    Map<String, String> relations,
    Map<String, String> types,
    Set<String> functions,
    Set<String> informationSchema) {

  /** The schema that stands for information_schema. */
  static final String INFORMATION_SCHEMA = "history_information_schema";

  /** A relation's schema; null: no such relation was recorded. */
  @Nullable String schemaOfRelation(String name) {
    return relations.get(name);
  }

  /** A type's schema; null: PostgreSQL's own type is as good. */
  @Nullable String schemaOfType(String name) {
    return types.get(name);
  }
}
