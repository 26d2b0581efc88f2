package org.touchstone.bundle.container;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
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
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * An opened container: its signature, statement, layout, chunk list and optional entries were checked, in this order,
 * and every entry has its signed size. Content is verified while it is read. Thread-safe if each entry is read by one
 * thread.
 */
public final class ContainerReader {
    /** Largest optional entry in bytes. */
    static final int OPTIONAL_LIMIT = 16 << 20;

    private final ZipProfileReader archive;
    private final Statement statement;
    private final String digest;
    private final VerifyKey signer;
    private final Map<String, List<String>> chunks;
    private final List<String> optional;

    private ContainerReader(
            ZipProfileReader archive,
            Statement statement,
            String digest,
            VerifyKey signer,
            Map<String, List<String>> chunks,
            List<String> optional) {
        this.archive = archive;
        this.statement = statement;
        this.digest = digest;
        this.signer = signer;
        this.chunks = chunks;
        this.optional = List.copyOf(optional);
    }

    /**
     * Opens a container.
     *
     * @param source must stay open while the reader is used
     * @throws RejectedException with the first rule that is broken
     */
    public static ContainerReader open(ByteSource source, ContainerKind kind, Trust trust)
            throws IOException, RejectedException {
        Envelope envelope = Envelope.parse(Envelope.STATEMENT, first(source, kind), trust);
        byte[] payload = envelope.payload(trust);
        Statement statement = Statement.parse(payload, kind);
        requireSigner(statement, envelope.key());
        ZipProfileReader archive = ZipProfileReader.open(source, names(statement));
        for (int i = 0; i < statement.subjects().size(); i++) {
            Subject subject = statement.subjects().get(i);
            if (archive.entries().get(i + 1).size() != subject.size()) {
                throw new RejectedException(Reject.ZIP_SIZE, subject.name());
            }
        }
        Map<String, List<String>> chunks = chunks(archive, statement, kind);
        List<String> optional = names(statement)
                .subList(kind.subjects().size() + 1, names(statement).size());
        ContainerReader reader =
                new ContainerReader(archive, statement, Sha256.hex(payload), envelope.key(), chunks, optional);
        for (String name : optional) {
            reader.check(name);
        }
        return reader;
    }

    /** Reads the envelope; reports a file of another kind as such. */
    private static byte[] first(ByteSource source, ContainerKind kind) throws IOException, RejectedException {
        try {
            return ZipProfileReader.first(source, ContainerKind.STATEMENT, Envelope.LIMIT);
        } catch (RejectedException e) {
            byte[] begin = new byte[(int) Math.min(source.size(), KnownFile.FIRST_BYTES)];
            source.read(0, begin, 0, begin.length);
            KnownFile found = KnownFile.ofFirstBytes(begin);
            boolean other = found != KnownFile.UNKNOWN && found != KnownFile.NEWER_CONTAINER;
            throw other ? RejectedException.wrongKind(found, kind.file()) : e;
        }
    }

    /**
     * Determines the kind of container from its statement, without checking the signature: a hint for the user. Returns
     * {@link KnownFile#NEWER_CONTAINER} when the statement does not tell.
     */
    public static KnownFile kindOf(ByteSource source) throws IOException {
        try {
            byte[] first = ZipProfileReader.first(source, ContainerKind.STATEMENT, Envelope.LIMIT);
            return Statement.kindOf(
                    Envelope.parse(Envelope.STATEMENT, first, Trust.anyKey()).unverified());
        } catch (RejectedException e) {
            return KnownFile.NEWER_CONTAINER;
        }
    }

    private static List<String> names(Statement statement) {
        List<String> names = new ArrayList<>();
        names.add(ContainerKind.STATEMENT);
        statement.subjects().forEach(subject -> names.add(subject.name()));
        return names;
    }

    /** Reads an optional entry to its end to verify it. */
    private void check(String name) throws IOException, RejectedException {
        Subject subject = statement.subject(name);
        if (subject.size() > OPTIONAL_LIMIT) {
            throw new RejectedException(Reject.ENTRY_SIZE, name);
        }
        byte[] buffer = new byte[(int) Math.min(subject.size(), ChunkList.CHUNK)];
        MessageDigest digest = Sha256.digest();
        try (ZipContent content = archive.content(info(name))) {
            long left = subject.size();
            do {
                int length = content.fill(buffer, buffer.length);
                digest.update(buffer, 0, length);
                left -= length;
            } while (left > 0);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(subject.sha256())) {
            throw new RejectedException(Reject.ENTRY_DIGEST, name);
        }
    }

    /**
     * Returns the names of the optional entries, in order. Their sizes and digests were checked, but not their content.
     */
    public List<String> optional() {
        return optional;
    }

    /**
     * Reads the content of an optional entry.
     *
     * @param name one of {@link #optional}
     * @param limit maximum bytes read into memory
     * @throws RejectedException with {@code entry.size} when it is larger
     */
    public byte[] optional(String name, int limit) throws IOException, RejectedException {
        if (size(name) > limit) {
            throw new RejectedException(Reject.ENTRY_SIZE, name);
        }
        return content(archive, info(name));
    }

    private static void requireSigner(Statement statement, VerifyKey key) throws RejectedException {
        String named = Fields.leniently(statement.predicate(), p -> p.text("signer"));
        if (!named.equals(key.id())) {
            throw new RejectedException(Reject.ENVELOPE_KEY_ID);
        }
    }

    private static Map<String, List<String>> chunks(ZipProfileReader archive, Statement statement, ContainerKind kind)
            throws IOException, RejectedException {
        Subject list = statement.subject(ContainerKind.CHUNKS);
        int known = kind.contents().size();
        List<Subject> contents = statement.subjects().subList(0, known);
        if (list.size() != ChunkList.bytes(contents)) {
            throw new RejectedException(Reject.CHUNK_LIST, "its size");
        }
        byte[] bytes = content(archive, archive.entries().get(known + 1));
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

    /** Opens a content entry at its start. */
    public VerifiedEntry entry(String name) {
        return new VerifiedEntry(
                archive.content(info(name)), statement.subject(name), chunks.getOrDefault(name, List.of()));
    }

    private ZipEntryInfo info(String name) {
        return archive.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry " + name));
    }

    /** The signed size of an entry. */
    public long size(String name) {
        return statement.subject(name).size();
    }

    /** The sum of the signed sizes of all entries in bytes; known before anything is decompressed. */
    public long bytes() {
        return statement.subjects().stream().mapToLong(Subject::size).sum();
    }

    /** The signed digest of an entry. */
    public String sha256(String name) {
        return statement.subject(name).sha256();
    }

    /** The predicate of the statement, as {@code StrictJson} returns it. */
    public Map<String, Object> predicate() {
        return statement.predicate();
    }

    /** SHA-256 of the signed statement: identifies the container. */
    public String digest() {
        return digest;
    }

    /** The key that signed. */
    public VerifyKey signer() {
        return signer;
    }
}
