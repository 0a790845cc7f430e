/** What dashboards are made of, as it stands in {@code definitions/<uid>.yaml}. */
@NullMarked
package io.pgtracker.grafana.definition;

import org.jspecify.annotations.NullMarked;
