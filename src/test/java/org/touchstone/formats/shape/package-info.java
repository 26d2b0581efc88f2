/** Tests of {@code formats.shape}. */
@NullMarked
package org.touchstone.formats.shape;

import org.jspecify.annotations.NullMarked;
