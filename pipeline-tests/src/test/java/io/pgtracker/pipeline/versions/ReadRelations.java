package io.pgtracker.pipeline.versions;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.Version;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which relations of a server a dataset reads: its SQL names all of them with their schema. */
final class ReadRelations {
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

  /** In quotes it is a regclass, which reads nothing. */
  private static final Pattern NAME =
      Pattern.compile("(?<!')(?:pg_catalog|\\$\\{schema\\})\\.(\\w+)");

  private ReadRelations() {}

  /** SQL of a dataset for a server; empty when the server is too old for it. */
  static Optional<String> sql(Dataset dataset, ServerCatalog server) {
    Version version =
        dataset.extension() == null ? new Version(server.major(), 0) : server.statements();
    return dataset.reading().sql().forVersion(version);
  }

  /** Relations it reads there, in the order of its SQL. */
  static Set<String> of(Dataset dataset, ServerCatalog server) {
    Set<String> names = new LinkedHashSet<>();
    sql(dataset, server)
        .ifPresent(
            sql -> {
              Matcher name = NAME.matcher(COMMENT.matcher(sql).replaceAll(""));
              while (name.find()) {
                if (server.columns().containsKey(name.group(1))) {
                  names.add(name.group(1));
                }
              }
            });
    return names;
  }
}
