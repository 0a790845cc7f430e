package io.pgtracker.ingest.delta;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what grew between a counter frame and its base. The result is a pure function of the two
 * frames, so counting again changes nothing.
 */
public final class Increases {
  private static final NamedSql FRAME_AND_BASE = NamedSql.beside(Increases.class, "frame_and_base");
  private static final NamedSql JUDGE =
      NamedSql.of(
          "judge",
          NamedSql.resource(Increases.class, "judge.template.sql")
              .replace("${reopen_hour}", ReopenHour.of("delta")));

  private final StoreSession session;
  private final Map<Compared, NamedSql> increases = new HashMap<>();

  private record Compared(String dataset, ComparedStates states) {}

  /** Counts within a session's transaction. */
  public Increases(StoreSession session) {
    this.session = session;
  }

  /**
   * Counts the increases of a frame anew where its base or judgement has changed.
   *
   * @param tableColumns columns of the dataset's delta table
   */
  public void count(Dataset dataset, Set<String> tableColumns, FrameId id) throws StoreException {
    count(dataset, tableColumns, id, false);
  }

  /** The same also where base and judgement are as before: the rows have changed. */
  public void recount(Dataset dataset, Set<String> tableColumns, FrameId id) throws StoreException {
    count(dataset, tableColumns, id, true);
  }

  private void count(Dataset dataset, Set<String> tableColumns, FrameId id, boolean again)
      throws StoreException {
    ResultRow facts = session.run(FRAME_AND_BASE, id.parameters()).get(0);
    Judgement judgement = Judgement.of(dataset.reset(), facts);
    boolean judgedBefore = facts.get("known_judgement") != null;
    if (!again && judgedBefore && judgement.saysTheSameAs(facts)) {
      return;
    }
    if (judgedBefore) {
      session.run(DeltaSql.forget(dataset), id.parameters());
    }
    String unknownRows = null;
    if (judgement.counts()) {
      ComparedStates states = ComparedStates.of(facts, judgement.allRestarted());
      Map<String, @Nullable String> values = id.parameters();
      values.put("chain_from", facts.text("chain_from"));
      values.put("base_from", facts.text("base_from"));
      values.put("base_at", judgement.baseAt());
      values.put("all_restarted", Boolean.toString(judgement.allRestarted()));
      values.put("lower_bound", Boolean.toString(judgement.lowerBound()));
      values.put("absence_proves", Boolean.toString(judgement.absenceProves()));
      values.put("extremes_prove", Boolean.toString(judgement.extremesProve()));
      NamedSql increase =
          increases.computeIfAbsent(
              new Compared(dataset.name(), states),
              compared -> DeltaSql.increase(dataset, tableColumns, states));
      unknownRows = session.run(increase, values).get(0).text("unknown_rows");
    }
    Map<String, @Nullable String> values = id.parameters();
    values.put("base_at", judgement.baseAt());
    values.put("judgement", judgement.verdict());
    values.put("reason", judgement.reason());
    values.put("unknown_rows", unknownRows);
    session.run(JUDGE, values);
  }
}
