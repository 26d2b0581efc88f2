/** Tests of {@code formats.study}. */
@NullMarked
package org.touchstone.formats.study;

import org.jspecify.annotations.NullMarked;
