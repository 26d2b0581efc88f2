/**
 * What a screen is to the window: its name, its keys, its commands in the palette, and how it is created for a
 * profile; and the requests by which screens reach each other without knowing each other. It knows no single feature.
 * Every feature implements it; the shell reads the list.
 */
@NullMarked
package org.touchstone.ui.feature;

import org.jspecify.annotations.NullMarked;
