/**
 * The strict ZIP profile of container-v1.md: plain archives with exactly one valid layout, read and written without the
 * JDK's tolerant ZIP code. It must not know the meaning of the entries, signers or JSON. Only the other packages of
 * {@code bundle} use it.
 */
@NullMarked
package org.touchstone.bundle.zip;

import org.jspecify.annotations.NullMarked;
