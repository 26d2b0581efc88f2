/**
 * The strict ZIP profile of container-v1.md: plain archives with one possible layout, read and written without the
 * JDK's tolerant ZIP code. It must not know what the entries mean, who signed them or what JSON is. Only the other
 * packages of {@code bundle} use it.
 */
@NullMarked
package org.touchstone.bundle.zip;

import org.jspecify.annotations.NullMarked;
