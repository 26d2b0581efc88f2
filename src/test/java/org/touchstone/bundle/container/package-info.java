/**
 * Tests of the container's parts that are not visible from outside. It must not depend on files. Nobody else uses it.
 */
@NullMarked
package org.touchstone.bundle.container;

import org.jspecify.annotations.NullMarked;
