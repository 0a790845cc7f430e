/** Real PostgreSQL servers on this machine, from Maven artifacts: for the demo and for tests. */
@NullMarked
package io.pgtracker.embedded;

import org.jspecify.annotations.NullMarked;
