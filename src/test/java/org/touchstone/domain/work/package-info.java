/** Tests of what is said of items. */
@NullMarked
package org.touchstone.domain.work;

import org.jspecify.annotations.NullMarked;
