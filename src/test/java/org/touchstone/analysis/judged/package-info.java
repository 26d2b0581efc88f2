/** Tests of the bridge from judgments to rows. */
@NullMarked
package org.touchstone.analysis.judged;

import org.jspecify.annotations.NullMarked;
