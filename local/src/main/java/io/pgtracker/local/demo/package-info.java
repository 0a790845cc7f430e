/** {@code ./pgtracker demo}: the whole pipeline on this machine, with something to see. */
@NullMarked
package io.pgtracker.local.demo;

import org.jspecify.annotations.NullMarked;
