/**
 * What stands around the functions: a bucket, its events, a queue, and the poller that Lambda runs
 * between queue and function; on this machine alone, or in an emulated AWS.
 */
@NullMarked
package io.pgtracker.aws.emulator;

import org.jspecify.annotations.NullMarked;
