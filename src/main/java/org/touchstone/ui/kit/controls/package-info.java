/**
 * Small controls that several screens use: buttons, form fields with limits, segments, strips of levels, fingerprints
 * in words, the clipboard. It knows no feature and decides nothing. All ui packages may call it.
 */
@NullMarked
package org.touchstone.ui.kit.controls;

import org.jspecify.annotations.NullMarked;
