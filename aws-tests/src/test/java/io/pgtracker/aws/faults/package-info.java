/** What goes wrong between a bucket and the store, tried with the built function in processes. */
@NullMarked
package io.pgtracker.aws.faults;

import org.jspecify.annotations.NullMarked;
