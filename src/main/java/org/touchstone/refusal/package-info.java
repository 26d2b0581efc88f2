/**
 * Every reason to refuse what came from outside, and every failure that is foreseen, each with a stable code and the
 * words of a sentence, and the exceptions that carry it: rules of signed containers and their lines, of making, taking
 * in and removing packs, and rules and remarks for rows of other people's files. It must not know how containers, JSON
 * or tables are read, nor who shows the sentence. Every floor above may use it.
 */
@NullMarked
package org.touchstone.refusal;

import org.jspecify.annotations.NullMarked;
