/**
 * What a study still asks of a draft before it can be submitted, and the repair of typed text that is not well formed.
 * It is pure: it knows no store, no clock and no screen. Sessions, replays and screens call it.
 */
@NullMarked
package org.touchstone.workstation.checklist;

import org.jspecify.annotations.NullMarked;
