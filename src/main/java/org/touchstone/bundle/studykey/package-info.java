/**
 * Study keys: the value, the writer beside a pack, and the reader. It must not know screens, stores or the contents of
 * packs; a study key stays with the lead and never enters a pack. The pack builder and the lead's commands use it.
 */
@NullMarked
package org.touchstone.bundle.studykey;

import org.jspecify.annotations.NullMarked;
