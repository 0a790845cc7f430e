/** Dashboards for Grafana: from definitions and queries to the JSON that Grafana loads. */
@NullMarked
package io.pgtracker.grafana;

import org.jspecify.annotations.NullMarked;
