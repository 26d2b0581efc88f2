/**
 * What a screen is to the window, and the parts of screens that wait: page states, lists that read only the pages
 * being viewed, and cancellable tasks with progress. It knows no feature and runs nothing itself. Screens and the
 * shell may call it.
 */
@NullMarked
package org.touchstone.ui.kit.pages;

import org.jspecify.annotations.NullMarked;
