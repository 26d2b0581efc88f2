/**
 * The annotator's preferences on this machine, and their file. It knows no screen, no profile content and no secret:
 * losing the file loses preferences only. Screens and the entry points call it.
 */
@NullMarked
package org.touchstone.workstation.settings;

import org.jspecify.annotations.NullMarked;
