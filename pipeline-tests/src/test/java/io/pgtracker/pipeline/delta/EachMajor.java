package io.pgtracker.pipeline.delta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs a class on a server of each kind of evidence: 18 keeps the start of each statement's
 * counters (from 17 on), 16 only the reset of all statements (from 14 on), 13 neither, and its
 * statistics come from a collector process (until 14).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 16, 13})
@interface EachMajor {}
