package org.touchstone.bundle.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerWriter;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.entry.DuplicateIds;
import org.touchstone.bundle.entry.EntryWriter;
import org.touchstone.bundle.entry.LineReader;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.study.Study;
import org.touchstone.files.Existing;
import org.touchstone.json.CanonicalJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Writes a pack item by item, in constant memory plus 16 bytes per item. It takes domain values only, so that nothing
 * that is forbidden in a pack can get into it. The file appears complete under its name when {@link #finish} returns;
 * closing before leaves nothing. Not thread-safe.
 */
public final class PackWriter implements AutoCloseable {
    /** Largest {@code study.json} and {@code guidelines.md} in bytes. */
    static final int TEXT_LIMIT = 1 << 20;

    /** Most items of a pack: each needs 16 bytes of its reader. */
    static final int MOST_ITEMS = 1 << 20;

    private final ContainerWriter container;
    private final EntryWriter lines;
    private final Study study;
    private final PackTerms terms;
    private final DuplicateIds ids = new DuplicateIds();
    private List<KeyRotation> rotated = List.of();
    private long items;

    /** Replaces an existing file of that name. */
    public PackWriter(Path target, Study study, String guidelines, PackTerms terms)
            throws IOException, RejectedException {
        this(target, Existing.REPLACE, study, guidelines, terms);
    }

    /**
     * @param target the new file
     * @param existing what happens to an existing file of that name
     * @param guidelines Markdown source of the guidelines
     * @throws RejectedException when the study or the guidelines cannot be written (unpaired surrogates, too long)
     */
    public PackWriter(Path target, Existing existing, Study study, String guidelines, PackTerms terms)
            throws IOException, RejectedException {
        this.container = new ContainerWriter(target, existing, ContainerKind.PACK);
        this.lines = container.entry("items.jsonl");
        this.study = study;
        this.terms = terms;
        if (!CanonicalJson.isWellFormed(guidelines)) {
            throw new RejectedException(Reject.PACK_GUIDELINES);
        }
        text("study.json", encoded(() -> Codecs.STUDY.encode(study)));
        text("guidelines.md", guidelines.getBytes(StandardCharsets.UTF_8));
    }

    private void text(String entry, byte[] bytes) throws IOException, RejectedException {
        if (bytes.length > TEXT_LIMIT) {
            throw new RejectedException(Reject.ENTRY_SIZE, entry);
        }
        container.entry(entry).write(bytes);
    }

    private static byte[] encoded(Supplier<byte[]> encoder) throws RejectedException {
        try {
            return encoder.get();
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Reject.JSON_SURROGATE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Appends an item.
     *
     * @throws RejectedException when a text of it holds an unpaired surrogate, it is too long, or its id is a
     *     duplicate; the pack is unchanged then and writing may continue
     */
    public void add(Item item) throws IOException, RejectedException {
        byte[] line = encoded(() -> Codecs.ITEM.encode(item));
        if (line.length > LineReader.LONGEST) {
            throw new RejectedException(Reject.LINE_LENGTH, item.id().value());
        }
        if (items == MOST_ITEMS) {
            throw new RejectedException(Reject.PACK_COUNT, "more than " + MOST_ITEMS + " items");
        }
        if (!ids.add(item.id().value())) {
            throw new RejectedException(Reject.PACK_DUPLICATE, item.id().value());
        }
        lines.line(line);
        container.uses(item.kind().id());
        items++;
    }

    /** Number of items so far. */
    public long items() {
        return items;
    }

    /**
     * Adds a replacement of the lead's key, from the oldest key to the one that will sign; at most 16.
     *
     * @throws RejectedException with {@code pack.rotation} when it does not continue the rotations of this study; the
     *     pack is unchanged then
     */
    public void replaced(KeyRotation next) throws RejectedException {
        List<KeyRotation> chain = new ArrayList<>(rotated);
        chain.add(next);
        rotated = KeyRotations.read(KeyRotations.encode(chain), study.id(), null, Trust.anyKey());
    }

    /**
     * Signs the pack and moves it into place.
     *
     * @return the pack's digest
     * @throws IllegalArgumentException when the rotations lead to another key
     */
    public String finish(SigningKey key) throws IOException {
        if (!rotated.isEmpty()) {
            if (!rotated.get(rotated.size() - 1).newKey().equals(key.verifyKey())) {
                throw new IllegalArgumentException("The key rotations end at another key than the one that signs");
            }
            container.optional(KeyRotations.ENTRY, KeyRotations.encode(rotated));
        }
        return container.finish(digests -> PackPredicate.of(study, terms, items).tree(), key);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
