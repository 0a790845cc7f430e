/** Grafana's classic dashboard JSON. */
@NullMarked
package io.pgtracker.grafana.json;

import org.jspecify.annotations.NullMarked;
