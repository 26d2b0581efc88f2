/**
 * Packs and study keys: writing them from domain values and reading them back, verified. It must not know stores or
 * screens, and a pack writer has no way to take a model name or a gold answer. Importers, transfer and commands use it.
 */
@NullMarked
package org.touchstone.bundle.pack;

import org.jspecify.annotations.NullMarked;
