/**
 * Logistic regressions that handle separation, and related tools: grouped data, Firth's penalty, ridge, conditional
 * pairs, profile likelihood, cluster-robust covariance, partial pooling of slopes. It must not know which bias is
 * looked for nor what a column means. Tests of bias and analyses call it.
 */
@NullMarked
package org.touchstone.stats.regression;

import org.jspecify.annotations.NullMarked;
