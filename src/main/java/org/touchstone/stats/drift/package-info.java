/**
 * Charts that watch a stream of results for a change, with exact run lengths. It must not know whose results they are
 * nor what a change means. Dashboards and clients call it.
 */
@NullMarked
package org.touchstone.stats.drift;

import org.jspecify.annotations.NullMarked;
