/**
 * The walls of the floor plan as tests, and for every wall a twin that proves on a bad fixture that it bites. It knows
 * the package names and nothing of what the packages do. Nobody calls it.
 */
@NullMarked
package org.touchstone.architecture;

import org.jspecify.annotations.NullMarked;
