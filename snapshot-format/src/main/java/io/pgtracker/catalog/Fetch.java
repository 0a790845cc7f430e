package io.pgtracker.catalog;

/** How a dataset's rows come from the server. */
public enum Fetch {
  /** All at once. */
  WHOLE,
  /** In portions of one transaction, through a cursor: large, and no lock is asked for. */
  CURSOR,
  /**
   * In pages, each in a transaction of its own: functions are called that ask for locks, and a page
   * that met one is asked for again. The SQL holds {@code ${after}} and {@code ${page_rows}} and
   * orders by the dataset's only key, an oid.
   */
  PAGES
}
