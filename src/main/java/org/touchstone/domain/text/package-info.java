/**
 * How long texts may be: one place for every limit, which forms, commands, sessions, stores, containers and their readers
 * share; and how words are found in them without regard to case. It imports java.base only. Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.text;

import org.jspecify.annotations.NullMarked;
