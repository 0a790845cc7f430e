/** What AWS Lambda calls. */
package io.pgtracker.ingest.lambda;
