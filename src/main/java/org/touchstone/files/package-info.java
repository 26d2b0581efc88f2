/**
 * Durable files: written beside their place for their owner only and moved there complete, synced so that they survive
 * a power cut, and claimed by one program against all others. It must not know the content of a file. Every package
 * above may use it.
 */
@NullMarked
package org.touchstone.files;

import org.jspecify.annotations.NullMarked;
