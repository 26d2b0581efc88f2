/**
 * The open store of one profile as a whole: its opening, its parts, its upkeep and the report of a full check. It must
 * not know SQL, JSON libraries, screens or files beyond the folder it is opened in. Headless services call it;
 * store.sqlite provides it.
 */
@NullMarked
package org.touchstone.store.local;

import org.jspecify.annotations.NullMarked;
