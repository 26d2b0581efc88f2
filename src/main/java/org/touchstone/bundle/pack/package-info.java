/**
 * Packs: the value, the writer from domain values, and the verifying reader. It must not know stores or screens, and a
 * pack writer has no way to accept a model name or a known answer. The pack builder, transfer and commands use it.
 */
@NullMarked
package org.touchstone.bundle.pack;

import org.jspecify.annotations.NullMarked;
