/**
 * A bench on which the services of the annotator are tested: packs made to order and a profile over a store in memory.
 * It knows no rule of its own. Only tests may use it.
 */
@NullMarked
package org.touchstone.workstation;

import org.jspecify.annotations.NullMarked;
