/**
 * Transfer of files: packs are imported, bundles exported, any pack or bundle verified, and everything that would
 * leave can be read first. It knows no store, no key and no other screen. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.transfer;

import org.jspecify.annotations.NullMarked;
