/**
 * The signed container: envelope, statement and trust around the entries of a strict ZIP archive. It must not know the
 * meaning of the entries. The packages that read and write packs and bundles use it.
 */
@NullMarked
package org.touchstone.bundle.container;

import org.jspecify.annotations.NullMarked;
