/** Increases counted by the store against what live servers themselves say. */
@NullMarked
package io.pgtracker.pipeline.delta;

import org.jspecify.annotations.NullMarked;
