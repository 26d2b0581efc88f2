/**
 * What must hold for the demo studies in {@code assets/demo}. It knows their files and the notes for reviewers among the
 * test resources, and nothing of screens. Nobody calls it.
 */
@NullMarked
package org.touchstone.demo;

import org.jspecify.annotations.NullMarked;
