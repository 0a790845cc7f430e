/** What functions say: a JSON object a line on standard output, and metrics among them. */
package io.pgtracker.ingest.lambda.log;
