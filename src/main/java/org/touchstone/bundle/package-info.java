/**
 * What signed containers say: packs, bundles, study keys and journal entries as values, and every reason to refuse one.
 * It must not know screens, stores, networks or clocks; how the bytes are laid out is the business of its child packages.
 * Services, formats and commands use it.
 */
@NullMarked
package org.touchstone.bundle;

import org.jspecify.annotations.NullMarked;
