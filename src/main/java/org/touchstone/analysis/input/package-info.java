/**
 * Reads the columns of a table into the typed rows that the named reports take: labels, preference votes, comparisons of
 * models, sequences, answers to quizzes. It owns what a cell may hold and the sentence, with file and line, that refuses
 * it; repeated texts become numbers at once. It must not know how the table is written down, nor which options or page
 * chose the columns. The named reports, the command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.input;

import org.jspecify.annotations.NullMarked;
