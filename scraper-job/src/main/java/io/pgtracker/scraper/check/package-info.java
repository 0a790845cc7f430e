/** What works, what does not, and the exact fix; and the SQL an administrator runs once. */
@NullMarked
package io.pgtracker.scraper.check;

import org.jspecify.annotations.NullMarked;
