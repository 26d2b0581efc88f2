/**
 * Tests of how bundles are written. It must not depend on the store. Nobody else uses it.
 */
@NullMarked
package org.touchstone.bundle.judgments;

import org.jspecify.annotations.NullMarked;
