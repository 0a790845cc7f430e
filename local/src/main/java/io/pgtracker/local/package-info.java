/** Everything on one machine: the command line {@code ./pgtracker} and the demo. */
@NullMarked
package io.pgtracker.local;

import org.jspecify.annotations.NullMarked;
