/**
 * The study file that a lead writes by hand, with its defaults. It knows nothing of packs, sources or screens. The command
 * line reads it before a pack is built.
 */
@NullMarked
package org.touchstone.formats.study;

import org.jspecify.annotations.NullMarked;
