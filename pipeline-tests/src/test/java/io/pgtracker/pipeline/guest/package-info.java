/** The scraper, by its command, as the monitored server sees it. */
@NullMarked
package io.pgtracker.pipeline.guest;

import org.jspecify.annotations.NullMarked;
