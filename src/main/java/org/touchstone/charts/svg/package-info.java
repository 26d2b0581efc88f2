/**
 * Pictures as stand-alone SVG files: no script, no link, light, dark and printed, with their finding and numbers as
 * text. It must not know any chart, nor decide where anything is placed. Web pages and commands may call it.
 */
@NullMarked
package org.touchstone.charts.svg;

import org.jspecify.annotations.NullMarked;
