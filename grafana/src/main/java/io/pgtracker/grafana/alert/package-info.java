/** Alert rules: what they ask, and the file of them that Grafana provisions. */
@NullMarked
package io.pgtracker.grafana.alert;

import org.jspecify.annotations.NullMarked;
