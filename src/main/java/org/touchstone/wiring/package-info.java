/**
 * Constructs the programs from their parts: profiles on the local disk over the SQLite store, clocks, randomness and
 * background threads, the user's data folders and the display. No other package may import the store's implementation
 * or start a thread. It holds no rule of the product and must not know a command. The program's start, the commands
 * and the demo call it.
 */
@NullMarked
package org.touchstone.wiring;

import org.jspecify.annotations.NullMarked;
