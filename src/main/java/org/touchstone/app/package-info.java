/**
 * Entry points and constructor wiring of both programs. Nobody imports this package; it alone may print, start threads,
 * read the clock and make randomness. It holds no rule of the product.
 */
@NullMarked
package org.touchstone.app;

import org.jspecify.annotations.NullMarked;
