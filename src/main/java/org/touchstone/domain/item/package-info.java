/**
 * The items to be judged, their ids, prompts, conversations and responses, as immutable values. It knows the ids of
 * studies and text limits and nothing else; it holds no model names and no answers of annotators. Every other package
 * may use it.
 */
@NullMarked
package org.touchstone.domain.item;

import org.jspecify.annotations.NullMarked;
