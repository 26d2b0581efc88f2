/**
 * Tests of the signed containers, and sample content that other tests may borrow. It must not depend on files outside
 * the project. Tests of services and commands may use the samples.
 */
@NullMarked
package org.touchstone.bundle;

import org.jspecify.annotations.NullMarked;
