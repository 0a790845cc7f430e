package io.pgtracker.catalog;

/** Where a dataset is read. */
public enum DatasetScope {
  /** Once per server, in any database. */
  INSTANCE,
  /** Once in every database. */
  DATABASE
}
