package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.StoreException;

/** Runs the migrations that a store lacks. */
interface SchemaMigration {

  /** Whether there are any. */
  boolean isDue() throws StoreException;

  /**
   * Runs them.
   *
   * @return how many were run
   */
  int run() throws StoreException;
}
