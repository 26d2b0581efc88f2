package org.touchstone.codec;

import org.touchstone.domain.item.Item;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.study.Study;
import org.touchstone.json.canonical.JsonCodec;

/** The codecs of all values that are exchanged in containers or stored as JSON. */
public final class Codecs {
    /** {@code study.json}. */
    public static final JsonCodec<Study> STUDY = new JsonCodec<>(StudyJson::tree, StudyJson::of);

    /** A line of {@code items.jsonl}. */
    public static final JsonCodec<Item> ITEM = new JsonCodec<>(ItemJson::tree, ItemJson::of);

    /** A line of {@code judgments.jsonl}. */
    public static final JsonCodec<Judgment> JUDGMENT = new JsonCodec<>(JudgmentJson::tree, JudgmentJson::of);

    /** An item of a study key. */
    public static final JsonCodec<KeyedItem> KEYED_ITEM = new JsonCodec<>(KeyedItemJson::tree, KeyedItemJson::of);

    private Codecs() {}
}
