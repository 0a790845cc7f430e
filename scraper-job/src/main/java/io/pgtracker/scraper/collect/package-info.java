/** Takes frames from a server: one transaction each, guarded, with evidence of resets. */
@NullMarked
package io.pgtracker.scraper.collect;

import org.jspecify.annotations.NullMarked;
