/** People, as names and key fingerprints. It holds no keys and no secrets. Every other package may use it. */
@NullMarked
package org.touchstone.domain.people;

import org.jspecify.annotations.NullMarked;
