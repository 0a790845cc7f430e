/** Remembers which rows were sent, so that a frame can hold only what changed. */
@NullMarked
package io.pgtracker.scraper.changes;

import org.jspecify.annotations.NullMarked;
