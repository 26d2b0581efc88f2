/**
 * Ratings as columns and matrices, and what is counted of them: patterns of categories per unit, tables of two raters,
 * the level of measurement. It must not know any measure of agreement, nor whether a rater is a person or a model.
 * Agreement, aggregation and analyses call it.
 */
@NullMarked
package org.touchstone.stats.rating;

import org.jspecify.annotations.NullMarked;
