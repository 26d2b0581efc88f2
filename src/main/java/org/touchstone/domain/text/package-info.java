/**
 * Maximum lengths of texts, in one place for forms, commands, sessions, stores, containers and their readers; and
 * case-insensitive search with offsets in the original. It imports java.base only. Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.text;

import org.jspecify.annotations.NullMarked;
