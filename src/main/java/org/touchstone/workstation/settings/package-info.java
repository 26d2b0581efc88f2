/**
 * What the annotator prefers on this machine, and the file it is kept in. It knows no screen, no profile content and no
 * secret: losing the file loses comfort only. Screens and the entry points call it.
 */
@NullMarked
package org.touchstone.workstation.settings;

import org.jspecify.annotations.NullMarked;
