/** What of the texts seen on the server may leave the host. */
@NullMarked
package io.pgtracker.scraper.privacy;

import org.jspecify.annotations.NullMarked;
