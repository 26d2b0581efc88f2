/**
 * Programs that measure the product against the limit of the machine they run on. They prove nothing by themselves and
 * are not run by the build. People run them as benchmarks.md says.
 */
@NullMarked
package org.touchstone.bench;

import org.jspecify.annotations.NullMarked;
