package io.pgtracker.scraper.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often to run; the same for all instances of a process.
 *
 * @param once one tick, then the end
 * @param every time between ticks; null: the shortest interval of a dataset
 * @param runFor null: until stopped
 * @param dryRun show what would be sent
 */
record RunMode(boolean once, @Nullable Duration every, @Nullable Duration runFor, boolean dryRun) {}
