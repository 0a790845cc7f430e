/** A small shop's sessions on the monitored server of the demo: what there is to be seen. */
@NullMarked
package io.pgtracker.local.demo.workload;

import org.jspecify.annotations.NullMarked;
