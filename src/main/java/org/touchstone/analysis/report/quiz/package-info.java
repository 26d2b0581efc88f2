/**
 * The reports on quizzes: the operating characteristic of a pass rule, who has passed, difficulty and discrimination
 * of items, ratings, and confidence against accuracy. They turn answers into a report; the estimators are in
 * {@code stats.quiz}. They must not know which command or page asks, nor how a report is shown. The command line and
 * the coordinator call them.
 */
@NullMarked
package org.touchstone.analysis.report.quiz;

import org.jspecify.annotations.NullMarked;
