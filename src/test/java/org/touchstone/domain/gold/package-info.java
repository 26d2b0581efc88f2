/** Tests of known answers. */
@NullMarked
package org.touchstone.domain.gold;

import org.jspecify.annotations.NullMarked;
