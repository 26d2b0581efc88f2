/**
 * The formats that can be imported: their names, guessing the one that fits, and the one way to an importer. It must
 * not know what is done with the imported pairs. The pack builder and the command line use it.
 */
@NullMarked
package org.touchstone.formats.catalog;

import org.jspecify.annotations.NullMarked;
