package io.pgtracker.ingest.ledger;

/**
 * An object that is not ingested, and why.
 *
 * @param etag of the content it is about
 * @param sizeBytes as stored; 0 where nobody knows
 * @param outcome as the ledger names it
 * @param line of the object, 0 where it is about the whole
 */
public record Refusal(
    String key, String etag, long sizeBytes, String outcome, long line, String error) {}
