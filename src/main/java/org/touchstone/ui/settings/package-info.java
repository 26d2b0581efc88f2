/**
 * The parts of the settings that concern the annotator: identity and passphrase, appearance, keys, layouts, lock and
 * privacy. It knows no study and no other screen. Called by ui.settings.storage (the ports) and ui.settings.screen.
 */
@NullMarked
package org.touchstone.ui.settings;

import org.jspecify.annotations.NullMarked;
