/**
 * The diversity of a set of prompts, and near-duplicates among them: effective numbers, fit to a target, unseen mass,
 * near-duplicates by MinHash. It must not know a study or a pack, only counts, shares and texts. Coverage reports and
 * the building of packs call it.
 */
@NullMarked
package org.touchstone.stats.diversity;

import org.jspecify.annotations.NullMarked;
