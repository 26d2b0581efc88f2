/**
 * Recorded decisions, version 1: decisions made elsewhere, as lines of JSON, ready to be replayed. It knows neither
 * packs nor sessions nor where the decisions came from. The replay command reads them through it.
 */
@NullMarked
package org.touchstone.formats.decisions;

import org.jspecify.annotations.NullMarked;
