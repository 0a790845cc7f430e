/**
 * AWS Lambda on this machine: the Runtime API as the service offers it, and functions that run
 * under Amazon's own runtime interface client in processes of their own.
 */
@NullMarked
package io.pgtracker.aws.runtime;

import org.jspecify.annotations.NullMarked;
