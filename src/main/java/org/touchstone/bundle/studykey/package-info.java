/**
 * Study keys: the value, writing one beside its pack, and reading one back. It must not know screens, stores or the
 * contents of packs; a study key stays with the lead and never enters a pack. The pack builder and the lead's desk use
 * it.
 */
@NullMarked
package org.touchstone.bundle.studykey;

import org.jspecify.annotations.NullMarked;
