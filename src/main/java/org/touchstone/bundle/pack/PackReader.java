package org.touchstone.bundle.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.entry.DecodedLines;
import org.touchstone.bundle.entry.DecodedLines.Line;
import org.touchstone.bundle.entry.DuplicateIds;
import org.touchstone.bundle.entry.LineReader;
import org.touchstone.bundle.entry.VerifiedEntry;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.study.Study;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Reads packs: verifies before parsing, in constant memory plus 16 bytes per item. Stateless. */
public final class PackReader {
    /** About as many bytes as are read while a store inserts a batch of items into its index. */
    private static final long BYTES_AHEAD = 4 << 20;

    private PackReader() {}

    /**
     * Reads a complete pack file.
     *
     * @return the pack; the caller, who has a clock and a key, checks expiry and recipient
     * @throws RejectedException with the first rule that the file breaks
     */
    public static Pack read(Path file, Trust trust, PackVisitor visitor) throws IOException, RejectedException {
        try (ByteSource source = ByteSource.open(file)) {
            return read(source, trust, visitor);
        }
    }

    /** Reads a pack from an open source, which stays open. */
    public static Pack read(ByteSource source, Trust trust, PackVisitor visitor) throws IOException, RejectedException {
        ContainerReader container = ContainerReader.open(source, ContainerKind.PACK, trust);
        PackPredicate predicate = PackPredicate.decode(container.predicate());
        Study study;
        try {
            study = Codecs.STUDY.decodeCanonical(text(container, "study.json"));
        } catch (RejectedException e) {
            throw e.within("study.json");
        }
        PackPredicate expected = PackPredicate.of(study, predicate.terms(), predicate.items());
        if (container.size("quiz.jsonl") != 0) {
            // Training items require a later reader, which the minimum reader states.
            throw new RejectedException(Reject.PACK_COUNT, "quiz.jsonl");
        }
        if (predicate.items() > PackWriter.MOST_ITEMS) {
            throw new RejectedException(Reject.PACK_COUNT, "more than " + PackWriter.MOST_ITEMS + " items");
        }
        if (!expected.equals(predicate)) {
            throw new RejectedException(Reject.PACK_STUDY);
        }
        Pack pack = new Pack(
                container.digest(),
                container.signer(),
                predicate.terms(),
                study,
                container.sha256("study.json"),
                guidelines(container),
                container.sha256("guidelines.md"),
                predicate.items(),
                predicate.quiz(),
                container.bytes(),
                rotations(container, study, trust),
                container.optional().stream()
                        .filter(name -> !name.equals(KeyRotations.ENTRY))
                        .toList());
        text(container, "quiz.jsonl");
        visitor.pack(pack);
        items(container, pack, visitor);
        return pack;
    }

    private static byte[] text(ContainerReader container, String name) throws IOException, RejectedException {
        try (VerifiedEntry entry = container.entry(name)) {
            return entry.readAll(PackWriter.TEXT_LIMIT);
        }
    }

    private static List<KeyRotation> rotations(ContainerReader container, Study study, Trust trust)
            throws IOException, RejectedException {
        if (!container.optional().contains(KeyRotations.ENTRY)) {
            return List.of();
        }
        byte[] entry = container.optional(KeyRotations.ENTRY, KeyRotations.LIMIT);
        return KeyRotations.read(entry, study.id(), container.signer(), trust);
    }

    private static String guidelines(ContainerReader container) throws IOException, RejectedException {
        byte[] bytes = text(container, "guidelines.md");
        try {
            return StrictJson.utf8(bytes);
        } catch (RejectedException e) {
            throw new RejectedException(Reject.PACK_GUIDELINES);
        }
    }

    private static void items(ContainerReader container, Pack pack, PackVisitor visitor)
            throws IOException, RejectedException {
        DuplicateIds ids = new DuplicateIds();
        long count = 0;
        LineReader lines = new LineReader(container.entry("items.jsonl"));
        try (DecodedLines<Item> items = new DecodedLines<>(lines, Codecs.ITEM::decodeCanonical, BYTES_AHEAD)) {
            for (Line<Item> line = items.next(); line != null; line = items.next()) {
                if (count == pack.items()) {
                    throw new RejectedException(Reject.PACK_COUNT);
                }
                Item item = line.value();
                if (!ids.add(item.id().value())) {
                    throw new RejectedException(Reject.PACK_DUPLICATE, line.place());
                }
                count++;
                visitor.item(line.offset(), line.bytes(), item);
            }
        }
        if (count != pack.items()) {
            throw new RejectedException(Reject.PACK_COUNT);
        }
    }
}
