/**
 * Bundles: writing them from journal and judgment lines and reading them back, verified. It must not know stores or
 * screens, nor whose key is whose. Transfer, the coordinator's intake and commands use it.
 */
@NullMarked
package org.touchstone.bundle.judgments;

import org.jspecify.annotations.NullMarked;
