/** libpq's conventions for naming a server, and connections that leave no trace on its session. */
@NullMarked
package io.pgtracker.scraper.connect;

import org.jspecify.annotations.NullMarked;
