/** What a scraper keeps on disk, so that no crash loses a frame silently. */
@NullMarked
package io.pgtracker.scraper.spool;

import org.jspecify.annotations.NullMarked;
