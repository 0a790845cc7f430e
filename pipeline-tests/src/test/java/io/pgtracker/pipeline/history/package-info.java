/** Time travel in SQL: how its schemas are made, and whether they answer as the servers did. */
@NullMarked
package io.pgtracker.pipeline.history;

import org.jspecify.annotations.NullMarked;
