/**
 * One example of each kind of item, from which the contract tests of kinds make items, decisions and lines. It knows the
 * domain and the examples, no test; only tests may use it.
 */
@NullMarked
package org.touchstone.kinds;

import org.jspecify.annotations.NullMarked;
