/**
 * Studies, items, judgments and guidelines read out of the store as values, and the review list with its search. It
 * writes nothing and knows no session and no screen. Screens, sessions and the quality service call it.
 */
@NullMarked
package org.touchstone.workstation.library;

import org.jspecify.annotations.NullMarked;
