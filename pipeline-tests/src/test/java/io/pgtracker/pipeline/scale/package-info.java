/** Servers with many relations, locked ones, hidden ones and ones with hostile names. */
@NullMarked
package io.pgtracker.pipeline.scale;

import org.jspecify.annotations.NullMarked;
