/**
 * The annotator's work on items: what comes next and how it is presented, drafts, submitting, undo, revision, and the
 * context that the services of an open profile share. It knows no screen, no SQL and no network. Screens, the services
 * of packs and bundles, and the replay command call it.
 */
@NullMarked
package org.touchstone.workstation.session;

import org.jspecify.annotations.NullMarked;
