/**
 * All rules for refusing input and all foreseen failures, each with a stable code and a sentence, and the exceptions
 * that carry them: rules of signed containers and their lines, of building, importing and removing packs, and of rows
 * of imported files. It must not know how containers, JSON or tables are read, nor who shows the sentence. Every
 * package above may use it.
 */
@NullMarked
package org.touchstone.refusal;

import org.jspecify.annotations.NullMarked;
