/**
 * The commands that work on an annotator's profile without a window: check, backup, restore, passphrase, packs,
 * bundles and replay. They open a profile, call its services and print facts. They must not know how a profile is
 * stored or shown. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.profile;

import org.jspecify.annotations.NullMarked;
