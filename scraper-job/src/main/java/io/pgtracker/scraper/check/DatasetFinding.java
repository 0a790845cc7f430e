package io.pgtracker.scraper.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset stands, in all databases where it stands so for the same reason.
 *
 * @param dataset its name
 * @param known whether the catalog has it; else it is a view that is new to this version
 * @param databases where; empty for what belongs to the whole server
 * @param rows rows seen
 * @param hiddenRows those of which the role may not see everything
 * @param finding what was found, as a sentence without a full stop
 * @param fix what to run or do; null where nothing is to be done
 * @param feeds parts of the product that it feeds
 * @param newColumns columns that are new to this version
 */
public record DatasetFinding(
    String dataset,
    boolean known,
    DatasetStatus status,
    List<String> databases,
    long rows,
    long hiddenRows,
    String finding,
    @Nullable String fix,
    List<String> feeds,
    List<String> newColumns) {
  public DatasetFinding {
    databases = List.copyOf(databases);
    feeds = List.copyOf(feeds);
    newColumns = List.copyOf(newColumns);
  }
}
