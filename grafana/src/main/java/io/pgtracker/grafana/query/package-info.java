/** What Grafana makes of a panel's SQL before PostgreSQL sees it. */
@NullMarked
package io.pgtracker.grafana.query;

import org.jspecify.annotations.NullMarked;
