/**
 * The settings screen: a list of sections, one of them open. It holds no rule of any section. Only the shell calls
 * it.
 */
@NullMarked
package org.touchstone.ui.settings.screen;

import org.jspecify.annotations.NullMarked;
