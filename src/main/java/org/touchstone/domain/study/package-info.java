/**
 * The rules under which items are judged: a study with its id, rubric, requirements and blinding policy, as immutable
 * values. It knows nothing of items, files, screens, people or time, and imports java.base and text limits only. Every
 * other package may use it.
 */
@NullMarked
package org.touchstone.domain.study;

import org.jspecify.annotations.NullMarked;
