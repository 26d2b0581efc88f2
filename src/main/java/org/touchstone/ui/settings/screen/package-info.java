/**
 * The settings screen: its parts by name, one of them open. It holds no rule of any part. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.settings.screen;

import org.jspecify.annotations.NullMarked;
