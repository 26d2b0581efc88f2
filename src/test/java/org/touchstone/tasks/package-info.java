/**
 * Proofs of the ports for work. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.tasks;

import org.jspecify.annotations.NullMarked;
