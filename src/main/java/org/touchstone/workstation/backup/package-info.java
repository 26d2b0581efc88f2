/**
 * Snapshots of a sealed profile in a second folder, and their restoration. It copies sealed bytes and knows no key, no
 * screen and no SQL. Profiles take snapshots through it; screens and commands list them.
 */
@NullMarked
package org.touchstone.workstation.backup;

import org.jspecify.annotations.NullMarked;
