/** What dashboards and sessions in the past ask of a store, and how long it takes. */
package io.pgtracker.benchmarks.queries;
