/**
 * Bundles of judgments: the value, writing one from journal and judgment lines, and reading one back, verified. It
 * must not know stores or screens, nor whose key is whose. Transfer, the coordinator's intake and commands use it.
 */
@NullMarked
package org.touchstone.bundle.bundle;

import org.jspecify.annotations.NullMarked;
