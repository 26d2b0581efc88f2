/**
 * Clocks and randomness handed in from outside, time at work on an item, and the watch that finds a wall clock moved.
 * It knows no store, no item and no screen. Sessions and the services of packs and bundles call it.
 */
@NullMarked
package org.touchstone.workstation.clock;

import org.jspecify.annotations.NullMarked;
