package io.pgtracker.ingest.state;

import static io.pgtracker.ingest.state.StateTable.joined;
import static io.pgtracker.ingest.state.StateTable.listed;
import static io.pgtracker.ingest.state.StateTable.quoted;

import io.pgtracker.ingest.store.NamedSql;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL that keeps one state dataset, made from its table.
 *
 * @param compare stores what rows of a frame changed
 * @param remove stores that keys went away
 * @param firstKeys gives the first page of all keys
 * @param nextKeys gives the page behind a key
 */
record StateSql(NamedSql compare, NamedSql remove, NamedSql firstKeys, NamedSql nextKeys) {

  static StateSql of(StateTable table) {
    return new StateSql(
        named(table, "compare", ""),
        named(table, "remove", ""),
        named(table, "keys", ""),
        named(table, "keys", after(table)));
  }

  private static String after(StateTable table) {
    List<String> keys = listedKeys(table);
    List<String> last = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      last.add(":" + StateTable.parameter(i) + "::" + table.types().get(keys.get(i)));
    }
    return "and (" + listed(keys, c -> "t." + quoted(c)) + ") > (" + String.join(", ", last) + ")";
  }

  /** Without a key the instance stands for its one row. */
  static List<String> listedKeys(StateTable table) {
    return table.keys().isEmpty() ? List.of("instance_id") : table.keys();
  }

  /** Deletes rows of a time that say the same as the ones before them. */
  static NamedSql repeated(StateTable table) {
    List<String> identity = table.identity();
    List<String> place = new ArrayList<>(identity);
    place.add("collected_at");
    String text =
        NamedSql.resource(StateSql.class, "repeated.template.sql")
            .replace("${place}", listed(place, c -> "t." + quoted(c)))
            .replace("${place_down}", listed(place, c -> "t." + quoted(c) + " desc"))
            .replace("${place_of_state}", listed(place, c -> "(c.state)." + quoted(c)))
            .replace("${follower_is_same_key}", sameState(identity, "(f.state)."))
            .replace("${before_is_same_key}", sameState(identity, "(b.state)."))
            .replace("${state_columns}", listed(table.columns(), c -> "(c.state)." + quoted(c)))
            .replace("${before_columns}", listed(table.columns(), c -> "(b.state)." + quoted(c)))
            .replace("${table}", table.name());
    return NamedSql.of("repeated rows of " + table.name(), text);
  }

  private static String sameState(List<String> identity, String other) {
    return joined(identity, " and ", c -> other + quoted(c) + " = (c.state)." + quoted(c));
  }

  private static NamedSql named(StateTable table, String template, String after) {
    List<String> keys = listedKeys(table);
    List<String> identity = table.identity();
    List<String> place = new ArrayList<>(identity);
    place.add("collected_at");
    List<String> columns = table.columns();
    String text =
        NamedSql.resource(StateSql.class, template + ".template.sql")
            .replace("${after}", after)
            .replace("${typed}", table.typed(columns))
            .replace("${arrays}", StateTable.arrays(columns))
            .replace("${typed_keys}", table.typed(keys))
            .replace("${key_arrays}", StateTable.arrays(keys))
            .replace("${keys}", listed(keys, StateTable::quoted))
            .replace("${keys_of_table}", listed(keys, c -> "t." + quoted(c)))
            .replace("${keys_of_before}", listed(keys, c -> "k." + quoted(c)))
            .replace("${key_texts}", listed(keys, StateSql::asText))
            .replace("${place}", listed(place, c -> "t." + quoted(c)))
            .replace("${place_down}", listed(place, c -> "t." + quoted(c) + " desc"))
            .replace("${place_of_row}", listed(identity, StateSql::ofRow))
            .replace("${before_is_same_key}", same(identity, "(b.state)."))
            .replace("${before_row_is_same_key}", same(identity, "b."))
            .replace("${next_is_same_key}", same(identity, "(x.state)."))
            .replace("${row_columns}", listed(columns, c -> "n." + quoted(c)))
            .replace("${before_columns}", listed(columns, c -> "(b.state)." + quoted(c)))
            .replace("${next_columns}", listed(columns, c -> "(x.state)." + quoted(c)))
            .replace("${compared_columns}", listed(columns, c -> "c." + quoted(c)))
            .replace("${stored_columns}", listed(columns, c -> "s." + quoted(c)))
            .replace("${columns}", listed(columns, StateTable::quoted))
            .replace("${database}", table.perDatabase() ? "and t.database = :database::text" : "")
            .replace("${database_column}", table.perDatabase() ? "database," : "")
            .replace("${database_value}", table.perDatabase() ? ":database::text," : "")
            .replace("${table}", table.name());
    return NamedSql.of(template + " of " + table.name(), text);
  }

  /** In the form that frames have it, where a cast would write a boolean out. */
  private static String asText(String key) {
    return "format('%%s', n.%1$s) as %1$s".formatted(quoted(key));
  }

  private static String same(List<String> identity, String state) {
    return joined(identity, " and ", c -> state + quoted(c) + " = " + ofRow(c));
  }

  private static String ofRow(String identity) {
    return switch (identity) {
      case "instance_id" -> ":instance_id::integer";
      case "database" -> ":database::text";
      default -> "n." + quoted(identity);
    };
  }
}
