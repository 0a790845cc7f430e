/** What disasters do to a store at work: nothing that lasts. */
@NullMarked
package io.pgtracker.ingest.faults;

import org.jspecify.annotations.NullMarked;
