package io.pgtracker.ingest.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of an object.
 *
 * @param etag of the content it is about
 * @param outcome {@code ingested}, or why it was not, as {@link Refusal} names it
 * @param errorLine line of the object, 0 where it is about the whole
 * @param error why it was refused
 */
public record LedgerEntry(String etag, String outcome, long errorLine, @Nullable String error) {}
