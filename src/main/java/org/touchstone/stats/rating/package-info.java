/**
 * Ratings as columns and matrices, and their counts: patterns of categories per unit, confusion tables, the level of
 * measurement. It must not know any measure of agreement, nor whether a rater is a person or a model. Agreement,
 * aggregation and analyses call it.
 */
@NullMarked
package org.touchstone.stats.rating;

import org.jspecify.annotations.NullMarked;
