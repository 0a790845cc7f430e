package io.pgtracker.scraper.schedule;

import io.pgtracker.catalog.Dataset;
import java.time.Duration;

/**
 * A dataset that is due.
 *
 * @param dataset what to read
 * @param interval its interval in this configuration
 */
public record Due(Dataset dataset, Duration interval) {}
