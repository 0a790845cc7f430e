/** The SAM CLI where it is installed, and what comes with it. */
@NullMarked
package io.pgtracker.aws.sam;

import org.jspecify.annotations.NullMarked;
