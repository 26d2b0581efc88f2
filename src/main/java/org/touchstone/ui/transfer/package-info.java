/**
 * Work in and work out: packs come in, bundles leave, anybody's file is verified, and what would leave can be read
 * before it does. It knows no store, no key and no other screen. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.transfer;

import org.jspecify.annotations.NullMarked;
