/**
 * Who judges and who leads: names and key fingerprints as values. It holds no keys and no secrets. Every other package
 * may use it.
 */
@NullMarked
package org.touchstone.domain.people;

import org.jspecify.annotations.NullMarked;
