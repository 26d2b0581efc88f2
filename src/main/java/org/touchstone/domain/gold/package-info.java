/**
 * Known answers as a study key keeps them: what counts as right for each kind of item, and what experts answered. It must not
 * know how they are written, shown or scored over time. The study key's reader and writer, analyses and quizzes use it.
 */
@NullMarked
package org.touchstone.domain.gold;

import org.jspecify.annotations.NullMarked;
