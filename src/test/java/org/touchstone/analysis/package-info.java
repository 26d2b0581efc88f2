/** Tests of {@code analysis}. */
@NullMarked
package org.touchstone.analysis;

import org.jspecify.annotations.NullMarked;
