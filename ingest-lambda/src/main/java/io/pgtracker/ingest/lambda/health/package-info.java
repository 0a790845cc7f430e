/** Whether something comes from every instance. */
package io.pgtracker.ingest.lambda.health;
