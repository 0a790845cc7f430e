/** Pages of {@code docs/} that are written by what they tell of. */
@NullMarked
package io.pgtracker.ingest.page;

import org.jspecify.annotations.NullMarked;
