/**
 * What the demo prints at its end. Figures come from the store's functions; here they are laid out.
 */
@NullMarked
package io.pgtracker.local.demo.report;

import org.jspecify.annotations.NullMarked;
