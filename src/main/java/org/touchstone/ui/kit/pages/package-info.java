/**
 * What a screen is to the window, and the parts of one that wait: states of a page, lists that read only the pages
 * looked at, long work with progress that can be cancelled. It knows no feature and runs nothing itself. Screens and
 * the shell may call it.
 */
@NullMarked
package org.touchstone.ui.kit.pages;

import org.jspecify.annotations.NullMarked;
