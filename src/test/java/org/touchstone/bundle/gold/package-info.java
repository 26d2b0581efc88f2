/** Tests of known answers. */
@NullMarked
package org.touchstone.bundle.gold;

import org.jspecify.annotations.NullMarked;
