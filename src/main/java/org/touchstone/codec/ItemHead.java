package org.touchstone.codec;

import java.util.List;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Turn;

/**
 * The fields that items of all kinds share.
 *
 * @param id opaque id
 * @param domain field of expertise
 * @param taskType kind of task
 * @param language BCP 47 tag of the texts
 * @param prompt the conversation so far
 */
public record ItemHead(ItemId id, String domain, String taskType, String language, List<Turn> prompt) {}
