/**
 * Bundles of judgments: the value, the writer from journal and judgment lines, and the verifying reader. It must not
 * know stores or screens, nor who owns a key. Transfer, the coordinator's intake and commands use it.
 */
@NullMarked
package org.touchstone.bundle.bundle;

import org.jspecify.annotations.NullMarked;
