/**
 * The key file of a profile and the secrets that the passphrase protects: the data key, the signing key and the owner's
 * name; also the key files of its snapshots. It must not know locks, the store's contents or screens. Only
 * workstation.profile.folder calls it.
 */
@NullMarked
package org.touchstone.workstation.profile.keys;

import org.jspecify.annotations.NullMarked;
