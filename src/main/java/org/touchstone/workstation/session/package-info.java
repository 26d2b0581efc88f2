/**
 * The annotator's work on items: what comes next, drafts, submitting, undo, revision, the queue and the review list. It
 * knows no screen, no SQL and no network. Screens and the replay command call it.
 */
@NullMarked
package org.touchstone.workstation.session;

import org.jspecify.annotations.NullMarked;
