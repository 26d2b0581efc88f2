/** Tests of {@code formats.blind}. */
@NullMarked
package org.touchstone.formats.blind;

import org.jspecify.annotations.NullMarked;
