/**
 * The judging screen for rankings: cards with letters, and the rail on which they are put in order. It knows no other kind
 * of item. Called by ui.shell only.
 */
@NullMarked
package org.touchstone.ui.rank;

import org.jspecify.annotations.NullMarked;
