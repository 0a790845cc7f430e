package io.pgtracker.ingest.store;

/** A store; hands out sessions. Safe for use by several threads. */
public interface Store {

  /** Opens a session with a transaction begun. */
  StoreSession open() throws StoreException;

  /** Where it is, for people; no secrets. */
  String location();
}
