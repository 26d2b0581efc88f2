/**
 * The commands that say how far annotators agree with each other and with themselves: on labels, on ratings, on marked
 * spans and on items judged twice. They read options, call the analysis and print its figures; no formula lives here.
 * Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.stats.agreement;

import org.jspecify.annotations.NullMarked;
