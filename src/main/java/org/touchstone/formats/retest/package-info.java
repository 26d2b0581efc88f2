/**
 * Items that come a second time in a pack, so that people can be compared with themselves: which, under which ids, and
 * where. It knows no source format, no signed container and no screen. The pack builder calls it between collecting
 * items and writing them.
 */
@NullMarked
package org.touchstone.formats.retest;

import org.jspecify.annotations.NullMarked;
