/**
 * Tests of reading canonical JSON that need to see both of its ways, the quick and the thorough. Nobody else uses it.
 */
@NullMarked
package org.touchstone.bundle.json;

import org.jspecify.annotations.NullMarked;
