package org.touchstone.workstation.clock;

import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Clocks and randomness, passed in so that tests can control them.
 *
 * @param clock the wall clock
 * @param nanoClock monotonic, in nanoseconds
 * @param random cryptographically strong in the product
 */
public record Ambient(Clock clock, LongSupplier nanoClock, RandomGenerator random) {}
