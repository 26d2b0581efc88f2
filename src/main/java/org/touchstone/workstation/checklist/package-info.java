/**
 * What a study still requires of a draft before it can be submitted, and the repair of ill-formed typed text. It is
 * pure: it knows no store, no clock and no screen. Sessions, replays and screens call it.
 */
@NullMarked
package org.touchstone.workstation.checklist;

import org.jspecify.annotations.NullMarked;
