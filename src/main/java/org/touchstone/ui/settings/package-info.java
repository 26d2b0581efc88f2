/**
 * Identity, appearance, keys, layouts, privacy and storage as the annotator sees and changes them. It knows no study and
 * no other screen. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.settings;

import org.jspecify.annotations.NullMarked;
