/** What tests need beyond the product: the conditions of a suite, and every PostgreSQL major. */
@NullMarked
package io.pgtracker.testservers;

import org.jspecify.annotations.NullMarked;
