/**
 * The mathematics of calibration quizzes: pass rules with their exact operating characteristic, item response models,
 * ratings, the choice of the next item, the linking of rounds. It must not know an item's text, a person or a store, only
 * right and wrong. Quizzes and reports call it.
 */
@NullMarked
package org.touchstone.stats.quiz;

import org.jspecify.annotations.NullMarked;
