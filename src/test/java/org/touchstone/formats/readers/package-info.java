/** Tests of {@code formats.readers}. */
@NullMarked
package org.touchstone.formats.readers;

import org.jspecify.annotations.NullMarked;
