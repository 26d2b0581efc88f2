/**
 * Proofs of the view models of the settings without a toolkit. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.ui.settings;

import org.jspecify.annotations.NullMarked;
