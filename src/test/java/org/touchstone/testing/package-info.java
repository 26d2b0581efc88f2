/**
 * What tests share: where the common data lives and what tests of many packages need. It knows no rule of the product.
 * Only tests may use it.
 */
@NullMarked
package org.touchstone.testing;

import org.jspecify.annotations.NullMarked;
