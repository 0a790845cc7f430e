/** What functions are invoked with, told apart by its shape. */
package io.pgtracker.ingest.lambda.event;
