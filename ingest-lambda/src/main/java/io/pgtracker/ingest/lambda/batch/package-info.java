/** Objects that events tell of, one after the other, within the time of an invocation. */
package io.pgtracker.ingest.lambda.batch;
