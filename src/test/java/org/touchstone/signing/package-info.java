/**
 * Tests of keys and signatures, with vectors of the RFC and with vectors that only a forger makes. It must not depend on
 * files outside the project. Nobody else uses it.
 */
@NullMarked
package org.touchstone.signing;

import org.jspecify.annotations.NullMarked;
