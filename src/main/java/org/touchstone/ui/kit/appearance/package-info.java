/**
 * The appearance of the program and the key map, as the annotator has chosen them: theme, bundled typefaces, and the
 * preferences that every open screen follows. It is the only package that knows the theme library. It must not know
 * any screen or the file the preferences are stored in. All ui packages and the entry points may call it.
 */
@NullMarked
package org.touchstone.ui.kit.appearance;

import org.jspecify.annotations.NullMarked;
