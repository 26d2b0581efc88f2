/**
 * Packs: the value, writing one from domain values, and reading one back, verified. It must not know stores or
 * screens, and a pack writer has no way to take a model name or a known answer. The pack builder, transfer and
 * commands use it.
 */
@NullMarked
package org.touchstone.bundle.pack;

import org.jspecify.annotations.NullMarked;
