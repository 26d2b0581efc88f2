/**
 * The formats that can be imported: their names, the detection of a format, and the creation of importers. It must
 * not know what is done with the imported pairs. The pack builder and the command line use it.
 */
@NullMarked
package org.touchstone.formats.catalog;

import org.jspecify.annotations.NullMarked;
