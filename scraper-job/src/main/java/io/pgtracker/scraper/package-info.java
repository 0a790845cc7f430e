/** Scrapes an instance: ticks on the grid, objects to the store. */
@NullMarked
package io.pgtracker.scraper;

import org.jspecify.annotations.NullMarked;
