package io.pgtracker.scraper.collect;

import io.pgtracker.scraper.changes.Chains;

/**
 * What a scraper knows of its earlier ticks and runs.
 *
 * @param sequence numbers of frames
 * @param texts statement texts that were sent
 * @param backoff what is left out after failures
 * @param chains rows that were sent
 */
public record Memory(SequenceNumbers sequence, KnownTexts texts, Backoff backoff, Chains chains) {}
