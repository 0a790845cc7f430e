/** Every supported major of PostgreSQL: what it has, and what of it is in the store. */
@NullMarked
package io.pgtracker.pipeline.versions;

import org.jspecify.annotations.NullMarked;
