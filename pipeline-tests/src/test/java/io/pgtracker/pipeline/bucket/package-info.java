/** The objects as anybody may read them: by the SQL of {@code docs/duckdb.md}, without our code. */
@NullMarked
package io.pgtracker.pipeline.bucket;

import org.jspecify.annotations.NullMarked;
