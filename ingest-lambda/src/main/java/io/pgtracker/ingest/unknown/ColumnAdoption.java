package io.pgtracker.ingest.unknown;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.delta.Increases;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.state.States;
import io.pgtracker.ingest.store.ColumnArrays;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves columns of one dataset and instance out of {@code extra}, ten minutes of rows at a time.
 */
final class ColumnAdoption {
  private static final NamedSql LOCK = NamedSql.beside(ColumnAdoption.class, "lock_instance");
  private static final NamedSql FORGET_NOTED =
      NamedSql.beside(ColumnAdoption.class, "forget_noted");
  private static final NamedSql COUNTED_FROM =
      NamedSql.beside(ColumnAdoption.class, "counted_from");
  private static final String START = "-infinity";

  private final StoreSession session;
  private final TableColumns tables;
  private final Dataset dataset;
  private final String instanceId;
  private final NamedSql nextRows;
  private final NamedSql move;
  private final Map<String, @Nullable String> parameters = new HashMap<>();

  /**
   * @param columns column of the table by name in {@code extra}
   */
  ColumnAdoption(
      StoreSession session,
      TableColumns tables,
      Dataset dataset,
      String instanceId,
      Map<String, String> columns) {
    this.session = session;
    this.tables = tables;
    this.dataset = dataset;
    this.instanceId = instanceId;
    parameters.put("instance_id", instanceId);
    parameters.put("dataset", dataset.name());
    parameters.put("names", array(columns.keySet()));
    this.nextRows = made("next_rows", "");
    this.move = made("move", assignments(columns));
  }

  private String assignments(Map<String, String> columns) {
    List<String> assignments = new ArrayList<>();
    columns.forEach(
        (name, column) -> {
          String parameter = "n" + assignments.size();
          String absent = "a" + assignments.size();
          parameters.put(parameter, name);
          parameters.put(absent, dataset.absent().get(column));
          assignments.add(
              ("\"%1$s\" = case when jsonb_exists(t.extra, :%2$s::text)"
                      + " then coalesce(t.extra ->> :%2$s::text, :%3$s::text)::%4$s"
                      + " else t.\"%1$s\" end")
                  .formatted(column, parameter, absent, tables.typeOf(dataset.name(), column)));
        });
    return String.join(",\n    ", assignments);
  }

  private NamedSql made(String template, String assignments) {
    return NamedSql.of(
        template + " of " + dataset.name(),
        NamedSql.resource(ColumnAdoption.class, template + ".template.sql")
            .replace("${assignments}", assignments)
            .replace("${table}", dataset.name()));
  }

  /**
   * Moves all rows.
   *
   * @return false when stopped before the end
   */
  boolean run(BooleanSupplier stop) throws StoreException {
    String from = START;
    while (!stop.getAsBoolean()) {
      session.run(LOCK, parameters);
      parameters.put("from_at", from);
      List<ResultRow> next = session.run(nextRows, parameters);
      if (!next.isEmpty()) {
        from = piece(next.get(0));
      } else if (from.equals(START)) {
        // Nobody can have brought more since: the instance is locked.
        session.run(FORGET_NOTED, parameters);
        session.commit();
        return true;
      } else {
        from = START;
      }
      session.commit();
    }
    return false;
  }

  private String piece(ResultRow time) throws StoreException {
    String to = time.text("to_at");
    parameters.put("from_at", time.text("from_at"));
    parameters.put("to_at", to);
    session.run(move, parameters);
    if (dataset.kind() == DatasetKind.COUNTER) {
      Increases increases = new Increases(session);
      Set<String> columns = tables.of(dataset.name() + "_delta");
      for (ResultRow frame : Pages.read(session, COUNTED_FROM, parameters)) {
        increases.recount(
            dataset,
            columns,
            new FrameId(
                Integer.parseInt(instanceId),
                dataset.name(),
                frame.text("database"),
                frame.text("collected_at")));
      }
    } else if (dataset.kind() == DatasetKind.STATE) {
      Map<String, String> piece =
          Map.of("instance_id", instanceId, "from_at", time.text("from_at"), "to_at", to);
      new States(session).forgetRepeated(dataset, tables.typesOf(dataset.name()), piece);
    }
    return to;
  }

  static String array(Collection<String> values) {
    ColumnArrays array = new ColumnArrays(1);
    values.forEach(value -> array.add(new String[] {value}));
    return array.arrays().get(0);
  }
}
