/**
 * What a screen that one can go to is to the window: its name, its keys, what it adds to the palette, and how it is made
 * for a profile; and what screens ask of each other without knowing each other. It knows no single feature. Every feature
 * implements it; the shell reads the list.
 */
@NullMarked
package org.touchstone.ui.feature;

import org.jspecify.annotations.NullMarked;
