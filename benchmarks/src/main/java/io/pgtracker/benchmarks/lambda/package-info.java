/** What the built function takes under the runtime of Lambda: to start, for an event, of memory. */
package io.pgtracker.benchmarks.lambda;
