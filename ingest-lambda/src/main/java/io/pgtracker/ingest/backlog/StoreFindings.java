package io.pgtracker.ingest.backlog;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;

/**
 * What the store itself knows to be wrong, a line for people each.
 *
 * @param refused objects that were not ingested, and why
 * @param gaps times of which frames are known to be lost
 * @param brokenChains times of frames of changes that mean nothing, since what they change is lost
 * @param scrapersAtOnce instances on which two scrapers took turns
 */
public record StoreFindings(
    List<String> refused,
    List<String> gaps,
    List<String> brokenChains,
    List<String> scrapersAtOnce) {
  private static final NamedSql REFUSED = NamedSql.beside(StoreFindings.class, "refused");
  private static final NamedSql GAPS = NamedSql.beside(StoreFindings.class, "gaps");
  private static final NamedSql BROKEN_CHAINS =
      NamedSql.beside(StoreFindings.class, "broken_chains");
  private static final NamedSql SCRAPERS = NamedSql.beside(StoreFindings.class, "scrapers_at_once");

  /** Reads them. */
  public static StoreFindings read(StoreSession session) throws StoreException {
    StoreFindings findings =
        new StoreFindings(
            Pages.read(session, REFUSED, Map.of()).stream().map(StoreFindings::refused).toList(),
            Pages.read(session, GAPS, Map.of()).stream().map(StoreFindings::gap).toList(),
            Pages.read(session, BROKEN_CHAINS, Map.of()).stream()
                .map(StoreFindings::brokenChain)
                .toList(),
            Pages.read(session, SCRAPERS, Map.of()).stream().map(StoreFindings::scrapers).toList());
    session.rollback();
    return findings;
  }

  private static String refused(ResultRow row) {
    return "%s: %s line %s: %s"
        .formatted(
            row.text("outcome"), row.text("object_key"), row.get("error_line"), row.get("error"));
  }

  private static String gap(ResultRow row) {
    String detail = row.get("detail");
    return "gap: %s from %s to %s: %s%s"
        .formatted(
            row.text("instance"),
            row.text("from_at"),
            row.text("to_at"),
            row.text("reason"),
            detail == null ? "" : ", " + detail);
  }

  private static String brokenChain(ResultRow row) {
    return ("broken chain: %s from %s to %s: %s frames of changes (%s) after one that is not here;"
            + " increases go on from the next complete one")
        .formatted(
            row.text("instance"),
            row.text("from_at"),
            row.text("to_at"),
            row.text("frames"),
            row.text("datasets"));
  }

  private static String scrapers(ResultRow row) {
    return "two scrapers: %s has frames of %s scrapers in turns between %s and %s; stop one of them"
        .formatted(
            row.text("instance"), row.text("scrapers"), row.text("first_at"), row.text("last_at"));
  }
}
