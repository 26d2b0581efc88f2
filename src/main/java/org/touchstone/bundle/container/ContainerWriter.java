package org.touchstone.bundle.container;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.bundle.entry.EntryWriter;
import org.touchstone.bundle.entry.Subject;
import org.touchstone.bundle.zip.ZipProfileWriter;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.SigningKey;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.Folders;
import org.touchstone.files.PendingFile;

/**
 * Writes a container as a {@link PendingFile} (0600), so that a file of its name is always complete. Equal content,
 * predicate and key give equal bytes. Closing without {@link #finish} leaves nothing. Not thread-safe.
 */
public final class ContainerWriter implements AutoCloseable {
    private final Path target;
    private final Existing existing;
    private final ContainerKind kind;
    private final Map<String, EntryWriter> entries = new LinkedHashMap<>();
    private final TreeMap<String, byte[]> optional = new TreeMap<>();
    private int needed = 1;

    /**
     * @param target the new file; replaced if it exists
     */
    public ContainerWriter(Path target, ContainerKind kind) {
        this(target, Existing.REPLACE, kind);
    }

    /**
     * @param target the new file
     * @param existing what happens to an existing file of that name
     */
    public ContainerWriter(Path target, Existing existing, ContainerKind kind) {
        this.target = target;
        this.existing = existing;
        this.kind = kind;
        for (String name : kind.contents()) {
            entries.put(name, new EntryWriter(name, Folders.of(target)));
        }
    }

    /** Returns the content entry of this name; entries may be filled in any order. */
    public EntryWriter entry(String name) {
        EntryWriter entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("A container of this kind has no entry " + name);
        }
        return entry;
    }

    /** Records that the container uses a feature of its kind, which determines the minimum reader. */
    public void uses(String feature) {
        needed = Math.max(needed, kind.reader(feature));
    }

    /**
     * Adds an optional entry, which a reader skips if it does not know it.
     *
     * @param name lower-case letters, digits and hyphens with one or two extensions; no name of the kind's own
     * @param content at most {@link ContainerReader#OPTIONAL_LIMIT} bytes; not to be changed afterwards
     */
    public void optional(String name, byte[] content) {
        boolean taken = entries.containsKey(name) || name.equals(ContainerKind.CHUNKS) || optional.containsKey(name);
        if (taken || name.equals(ContainerKind.STATEMENT) || !Statement.isOptionalName(name)) {
            throw new IllegalArgumentException("No optional entry can be called " + name);
        }
        if (content.length > ContainerReader.OPTIONAL_LIMIT || optional.size() == Statement.MOST_OPTIONAL) {
            throw new IllegalArgumentException("The optional entry " + name + " is too large or one too many");
        }
        optional.put(name, content);
    }

    /**
     * Finishes the contents, signs and moves the file into place.
     *
     * @param predicate makes the predicate from the digests of the entries by name; the signer and the minimum reader
     *     are added
     * @return SHA-256 of the signed statement
     */
    public String finish(PredicateSource predicate, SigningKey key) throws IOException {
        return finish(predicate, key, digest -> {});
    }

    /**
     * Finishes a container whose digest is checked before it is moved into place.
     *
     * @param check called with the digest before the file is in place
     */
    public String finish(PredicateSource predicate, SigningKey key, DigestCheck check) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        Map<String, String> digests = new TreeMap<>();
        for (EntryWriter entry : entries.values()) {
            Subject subject = entry.finish();
            subjects.add(subject);
            digests.put(subject.name(), subject.sha256());
            lines.append(entry.chunkLines());
        }
        byte[] chunks = lines.toString().getBytes(StandardCharsets.US_ASCII);
        subjects.add(new Subject(ContainerKind.CHUNKS, Sha256.hex(chunks), chunks.length));
        optional.forEach((name, content) -> subjects.add(new Subject(name, Sha256.hex(content), content.length)));
        Map<String, Object> stated = new TreeMap<>(predicate.of(digests));
        stated.put("signer", key.verifyKey().id());
        stated.put("minReader", needed);
        byte[] payload = new Statement(subjects, stated).encode(kind);
        String digest = Sha256.hex(payload);
        check.admit(digest);
        write(Envelope.sign(Envelope.STATEMENT, payload, key), chunks);
        return digest;
    }

    /** Checks the digest of a statement before its container is moved into place. */
    @FunctionalInterface
    public interface DigestCheck {
        /**
         * Throws to refuse.
         *
         * @param digest SHA-256 of the statement, 64 hexadecimal digits
         */
        void admit(String digest) throws IOException;
    }

    /** Makes a predicate from the digests. */
    @FunctionalInterface
    public interface PredicateSource {
        /** Returns the fields: maps, lists, strings, booleans and integers. */
        Map<String, Object> of(Map<String, String> digestsByEntry);
    }

    private void write(byte[] envelope, byte[] chunks) throws IOException {
        try (PendingFile file = PendingFile.of(target, Access.OWNER, existing)) {
            OutputStream out = new BufferedOutputStream(file.stream(), 1 << 16);
            ZipProfileWriter archive = new ZipProfileWriter(out);
            archive.stored(ContainerKind.STATEMENT, envelope);
            for (Map.Entry<String, EntryWriter> entry : entries.entrySet()) {
                archive.spooled(entry.getKey(), entry.getValue().spool());
            }
            archive.stored(ContainerKind.CHUNKS, chunks);
            for (Map.Entry<String, byte[]> entry : optional.entrySet()) {
                archive.stored(entry.getKey(), entry.getValue());
            }
            archive.finish();
            out.flush();
            file.place();
        }
    }

    @Override
    public void close() throws IOException {
        for (EntryWriter entry : entries.values()) {
            entry.close();
        }
    }
}
