/** Tests of how words are found in texts. */
@NullMarked
package org.touchstone.domain.text;

import org.jspecify.annotations.NullMarked;
