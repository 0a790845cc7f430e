/** The whole pipeline, by its commands, over an S3 server in a process of its own. */
@NullMarked
package io.pgtracker.pipeline.s3;

import org.jspecify.annotations.NullMarked;
