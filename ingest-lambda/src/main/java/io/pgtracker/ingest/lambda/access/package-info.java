/** How functions come to the store and the bucket: settings, the secret, what is kept open. */
package io.pgtracker.ingest.lambda.access;
