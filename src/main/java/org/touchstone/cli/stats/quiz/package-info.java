/**
 * The commands that analyse and plan qualification quizzes: item response, ratings, calibration, and sequential pass
 * rules, with the options that only they take. No formula lives here. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.stats.quiz;

import org.jspecify.annotations.NullMarked;
