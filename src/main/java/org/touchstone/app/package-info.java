/**
 * The entry point of the jar, the command tree, and the start and end of the desktop program with its log. It holds
 * no rule of the product and draws nothing itself. It may import every other package; no package imports it.
 */
@NullMarked
package org.touchstone.app;

import org.jspecify.annotations.NullMarked;
