package org.touchstone.bundle.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.bundle.entry.ChunkList;
import org.touchstone.bundle.entry.Subject;
import org.touchstone.bundle.entry.VerifiedEntry;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.bundle.zip.ZipContent;
import org.touchstone.bundle.zip.ZipEntryInfo;
import org.touchstone.bundle.zip.ZipProfileReader;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * An opened container: its layout, signature, statement and chunk list have been checked, in this order, and every
 * entry's size is the signed one. Its contents are checked while they are read. Safe for several threads as far as each
 * entry is read by one.
 */
public final class ContainerReader {
    private final ZipProfileReader archive;
    private final Statement statement;
    private final String digest;
    private final VerifyKey signer;
    private final Map<String, List<String>> chunks;

    private ContainerReader(
            ZipProfileReader archive,
            Statement statement,
            String digest,
            VerifyKey signer,
            Map<String, List<String>> chunks) {
        this.archive = archive;
        this.statement = statement;
        this.digest = digest;
        this.signer = signer;
        this.chunks = chunks;
    }

    /**
     * Opens a container.
     *
     * @param source stays open while the reader is used
     * @throws RejectedException with the first rule that is broken
     */
    public static ContainerReader open(ByteSource source, ContainerKind kind, Trust trust)
            throws IOException, RejectedException {
        ZipProfileReader archive = ZipProfileReader.open(source, kind.names());
        ZipEntryInfo first = archive.entries().get(0);
        if (first.deflated() || first.size() > Envelope.LIMIT) {
            throw new RejectedException(Reject.ENVELOPE_SIZE);
        }
        Envelope envelope = Envelope.parse(content(archive, first), trust);
        byte[] payload = envelope.payload(trust);
        Statement statement = Statement.parse(payload, kind);
        requireSigner(statement, envelope.key());
        for (int i = 0; i < statement.subjects().size(); i++) {
            Subject subject = statement.subjects().get(i);
            if (archive.entries().get(i + 1).size() != subject.size()) {
                throw new RejectedException(Reject.ZIP_SIZE, subject.name());
            }
        }
        Map<String, List<String>> chunks = chunks(archive, statement);
        return new ContainerReader(archive, statement, Sha256.hex(payload), envelope.key(), chunks);
    }

    private static void requireSigner(Statement statement, VerifyKey key) throws RejectedException {
        String named = Fields.leniently(statement.predicate(), p -> p.text("signer"));
        if (!named.equals(key.id())) {
            throw new RejectedException(Reject.ENVELOPE_KEY_ID);
        }
    }

    private static Map<String, List<String>> chunks(ZipProfileReader archive, Statement statement)
            throws IOException, RejectedException {
        Subject list = statement.subject(ContainerKind.CHUNKS);
        List<Subject> contents = new ArrayList<>(statement.subjects());
        contents.remove(list);
        if (list.size() != ChunkList.bytes(contents)) {
            throw new RejectedException(Reject.CHUNK_LIST, "its size");
        }
        byte[] bytes = content(archive, archive.entries().get(archive.entries().size() - 1));
        if (!Sha256.hex(bytes).equals(list.sha256())) {
            throw new RejectedException(Reject.ENTRY_DIGEST, list.name());
        }
        return ChunkList.parse(bytes, contents);
    }

    private static byte[] content(ZipProfileReader archive, ZipEntryInfo entry) throws IOException, RejectedException {
        byte[] bytes = new byte[(int) entry.size()];
        try (ZipContent content = archive.content(entry)) {
            content.fill(bytes, bytes.length);
        }
        return bytes;
    }

    /** Opens one of the kind's contents from its start. */
    public VerifiedEntry entry(String name) {
        ZipEntryInfo info = archive.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry " + name));
        return new VerifiedEntry(archive.content(info), statement.subject(name), chunks.getOrDefault(name, List.of()));
    }

    /** The signed size of an entry. */
    public long size(String name) {
        return statement.subject(name).size();
    }

    /** The signed sizes of all entries together: known before anything is expanded. */
    public long bytes() {
        return statement.subjects().stream().mapToLong(Subject::size).sum();
    }

    /** The signed digest of an entry. */
    public String sha256(String name) {
        return statement.subject(name).sha256();
    }

    /** What is stated beside the entries; an object of {@code StrictJson}. */
    public Map<String, Object> predicate() {
        return statement.predicate();
    }

    /** SHA-256 of the signed statement: names the container for ever. */
    public String digest() {
        return digest;
    }

    /** Who signed. */
    public VerifyKey signer() {
        return signer;
    }
}
