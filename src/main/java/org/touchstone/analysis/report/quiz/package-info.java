/**
 * The reports on quizzes: what a pass rule does, who has passed, how hard and sharp items are, ratings, and confidence
 * against being right. It turns answers into a report; the estimators stand in {@code stats.quiz}. It must not know which
 * command or page asks, nor how a report is shown. The command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.report.quiz;

import org.jspecify.annotations.NullMarked;
