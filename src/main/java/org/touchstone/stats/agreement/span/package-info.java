/**
 * Agreement on passages marked in a text: spans as positions, their overlap, and alpha over the positions. It must
 * not know the text, what a mark means or who made it. Analyses and the command line call it.
 */
@NullMarked
package org.touchstone.stats.agreement.span;

import org.jspecify.annotations.NullMarked;
