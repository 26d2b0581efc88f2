/**
 * Reads studies, items, judgments and guidelines from the store as values; the review list with its search. It writes
 * nothing and knows no session and no screen. Screens, sessions and the quality service call it.
 */
@NullMarked
package org.touchstone.workstation.library;

import org.jspecify.annotations.NullMarked;
