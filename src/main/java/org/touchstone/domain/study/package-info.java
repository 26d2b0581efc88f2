/**
 * What is judged: studies with their rubric and rules, items, conversations and responses, as immutable values. It knows
 * nothing of files, screens, people or time, and imports java.base only. Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.study;

import org.jspecify.annotations.NullMarked;
