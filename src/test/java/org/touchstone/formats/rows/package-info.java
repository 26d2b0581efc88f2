/** Tests of {@code formats.rows}. */
@NullMarked
package org.touchstone.formats.rows;

import org.jspecify.annotations.NullMarked;
