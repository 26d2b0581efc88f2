/**
 * How a file comes into being and stays: written beside its place for its owner only and put there whole, forced to
 * the disk so that it survives a power cut, and held by one program against all others. It must not know what is in a
 * file. Every floor above may use it.
 */
@NullMarked
package org.touchstone.files;

import org.jspecify.annotations.NullMarked;
