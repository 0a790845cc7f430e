package io.pgtracker.scraper.collect;

import io.pgtracker.format.ServerIdentity;
import java.time.Instant;

/**
 * What the server said when a frame's transaction was opened.
 *
 * @param collectedAt the server's clock
 * @param scraperClock the scraper's clock, halfway between question and answer
 * @param server which running server answered
 */
record Opened(Instant collectedAt, Instant scraperClock, ServerIdentity server) {}
