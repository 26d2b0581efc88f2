/**
 * Making, opening and locking a profile: the annotator's key, the passphrase and the store behind them. It knows no
 * screen and no SQL. Screens and commands call it.
 */
@NullMarked
package org.touchstone.workstation.profile;

import org.jspecify.annotations.NullMarked;
