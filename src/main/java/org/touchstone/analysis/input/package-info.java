/**
 * Reads the columns of a table into the typed rows of the named reports: labels, preference votes, comparisons of
 * models, sequences, answers to quizzes. It defines what a cell may contain and the sentence, with file and line,
 * that refuses it; repeated texts become numbers immediately. It must not know the file format of the table, nor
 * which options or page chose the columns. The named reports, the command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.input;

import org.jspecify.annotations.NullMarked;
