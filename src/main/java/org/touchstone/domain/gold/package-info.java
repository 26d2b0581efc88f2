/**
 * Known answers as stored in a study key: the accepted answers for each kind of item, and the experts' answers. It must
 * not know how they are written, shown or scored over time. The study key's reader and writer, analyses and quizzes use
 * it.
 */
@NullMarked
package org.touchstone.domain.gold;

import org.jspecify.annotations.NullMarked;
