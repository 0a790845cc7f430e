package io.pgtracker.scraper.collect;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names of column types. Those of the usual types never change and are known here; the driver's own
 * look-up would run statements without guards and marker.
 */
final class TypeNames {
  private static final Map<Integer, String> WELL_KNOWN =
      Map.ofEntries(
          Map.entry(16, "bool"),
          Map.entry(17, "bytea"),
          Map.entry(18, "char"),
          Map.entry(19, "name"),
          Map.entry(20, "int8"),
          Map.entry(21, "int2"),
          Map.entry(23, "int4"),
          Map.entry(25, "text"),
          Map.entry(26, "oid"),
          Map.entry(28, "xid"),
          Map.entry(700, "float4"),
          Map.entry(701, "float8"),
          Map.entry(869, "inet"),
          Map.entry(1005, "_int2"),
          Map.entry(1007, "_int4"),
          Map.entry(1009, "_text"),
          Map.entry(1003, "_name"),
          Map.entry(1016, "_int8"),
          Map.entry(1028, "_oid"),
          Map.entry(1043, "varchar"),
          Map.entry(1114, "timestamp"),
          Map.entry(1184, "timestamptz"),
          Map.entry(1186, "interval"),
          Map.entry(1700, "numeric"),
          Map.entry(3220, "pg_lsn"),
          Map.entry(3802, "jsonb"),
          Map.entry(5069, "xid8"));

  private final Map<Integer, String> names = new HashMap<>(WELL_KNOWN);

  /** SQL that names the types of these columns which are not known yet; empty when all are. */
  String lookup(Collection<Integer> oids) {
    TreeSet<Integer> unknown = new TreeSet<>(oids);
    unknown.removeAll(names.keySet());
    if (unknown.isEmpty()) {
      return "";
    }
    return "select oid, typname from pg_catalog.pg_type where oid in ("
        + unknown.stream().map(Integer::toUnsignedString).collect(Collectors.joining(", "))
        + ")";
  }

  void learn(int oid, String name) {
    names.put(oid, name);
  }

  /** Name of a type; one that vanished meanwhile counts as text. */
  String name(int oid) {
    return names.getOrDefault(oid, "text");
  }
}
