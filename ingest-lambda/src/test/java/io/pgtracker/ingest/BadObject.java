package io.pgtracker.ingest;

import io.pgtracker.objects.StoredObject;

/**
 * An object that must be refused.
 *
 * @param what what is wrong with it
 * @param outcome what the ledger must say
 * @param line line the ledger must name; below 0: any
 * @param reason part of the reason the ledger must give
 */
record BadObject(String what, StoredObject object, String outcome, long line, String reason) {
  @Override
  public String toString() {
    return what;
  }
}
