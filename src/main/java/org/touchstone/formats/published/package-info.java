/**
 * One importer per published data set: Anthropic HH, LLMBar, PandaLM, MT-bench and FastChat. It knows the meaning of
 * their fields and nothing of packs, ids or screens. Only the catalogue of formats uses it.
 */
@NullMarked
package org.touchstone.formats.published;

import org.jspecify.annotations.NullMarked;
