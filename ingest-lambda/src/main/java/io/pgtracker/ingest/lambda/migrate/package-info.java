/** What CloudFormation asks of a custom resource. */
package io.pgtracker.ingest.lambda.migrate;
