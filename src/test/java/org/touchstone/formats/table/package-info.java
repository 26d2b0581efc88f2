/** Tests of {@code formats.table}. */
@NullMarked
package org.touchstone.formats.table;

import org.jspecify.annotations.NullMarked;
