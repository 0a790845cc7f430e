/** The wall-clock grid: what is due when, and when objects go out. */
@NullMarked
package io.pgtracker.scraper.schedule;

import org.jspecify.annotations.NullMarked;
