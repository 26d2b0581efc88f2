/** Tests of the importers. */
@NullMarked
package org.touchstone.formats;

import org.jspecify.annotations.NullMarked;
