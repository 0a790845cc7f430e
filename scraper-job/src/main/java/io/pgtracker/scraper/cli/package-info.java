/** The scraper's commands. */
@NullMarked
package io.pgtracker.scraper.cli;

import org.jspecify.annotations.NullMarked;
