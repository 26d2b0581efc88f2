package org.touchstone.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.bundle.Forgery;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.Twins;
import org.touchstone.bundle.container.Envelope;
import org.touchstone.bundle.pack.KeyRotation;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;

/** Twins of the rules about optional entries, newer readers and the chain of a lead's keys. */
public final class LayoutTwins {
    private static final byte[] NOTE = "a note\n".getBytes(StandardCharsets.US_ASCII);

    private final Twins twins;

    private LayoutTwins(Twins twins) {
        this.twins = twins;
    }

    public static void addTo(Twins twins) throws IOException, RejectedException {
        LayoutTwins all = new LayoutTwins(twins);
        all.firstEntries();
        all.newerReaders();
        all.names();
        all.contents();
        all.rotations();
        all.forgedRotations();
    }

    private void firstEntries() throws IOException, RejectedException {
        Reject statement = Reject.ZIP_STATEMENT;
        twins.bundle(
                "first entry of another name", statement, f -> f.archive = e -> e.get(0).name = "Statement.dsse.json");
        twins.bundle("first entry with a time", statement, f -> f.archive = e -> e.get(0).time = 7);
        twins.bundle("first entry with an extra field", statement, f -> f.archive = e -> e.get(0).extra = new byte[4]);
        twins.bundle(
                "first entry longer than the file",
                statement,
                f -> f.archive = e -> {
                    e.get(0).size = 1 << 20;
                    e.get(0).local = b -> Twins.with(b, 20, 16);
                });
        twins.bundle("statement behind the others", statement, f -> f.archive = e -> e.add(e.remove(0)));
    }

    /** What a newer container looks like besides is not asked: its reader comes first. */
    private void newerReaders() throws IOException, RejectedException {
        Reject reader = Reject.STATEMENT_READER;
        twins.bundle("a newer reader's entries", reader, f -> {
            f.predicate.put("minReader", 3);
            f.archive = e -> e.add(1, new Forgery.Entry("speech.opus", NOTE));
        });
        twins.bundle("a newer reader's signed entries", reader, f -> {
            f.predicate.put("minReader", 9);
            f.contents.put("speech.opus", NOTE);
        });
        twins.pack("a newer reader's archive", reader, f -> {
            f.predicate.put("minReader", 3);
            f.end = b -> Twins.with(b, 4, 1);
        });
    }

    private void optional(String name, Reject expected, String... entries) throws IOException, RejectedException {
        twins.bundle(name, expected, f -> {
            for (String entry : entries) {
                f.optional.put(entry, NOTE);
            }
        });
    }

    private void names() throws IOException, RejectedException {
        Reject subjects = Reject.STATEMENT_SUBJECTS;
        optional("optional entry without an ending", subjects, "note");
        optional("optional entry in a folder", subjects, "a/note.txt");
        optional("optional entry above the folder", subjects, "../note.txt");
        optional("optional entry in upper case", subjects, "Note.txt");
        optional("optional entry of three endings", subjects, "note.a.b.c");
        optional("optional entry of 65 letters", subjects, "n".repeat(61) + ".txt");
        optional("optional entries out of order", subjects, "note.txt", "more.txt");
        optional("optional entry called like the statement", subjects, "statement.dsse.json");
        optional("17 optional entries", subjects, many(17));
        twins.bundle("optional entry twice", subjects, f -> {
            f.optional.put("note.txt", NOTE);
            f.statement = s ->
                    Forgery.list(s, "subject").add(Forgery.list(s, "subject").get(3));
            f.archive = e -> e.add(e.get(4));
        });
        twins.bundle("optional entry called like a known one", subjects, f -> {
            f.statement = s ->
                    Forgery.list(s, "subject").add(Forgery.list(s, "subject").get(0));
            f.archive = e -> e.add(e.get(1));
        });
        twins.bundle("optional entry before the known ones", subjects, f -> f.contents.put("a-note.txt", NOTE));
    }

    private static String[] many(int count) {
        String[] names = new String[count];
        Arrays.setAll(names, n -> "note-" + (char) ('a' + n) + ".txt");
        return names;
    }

    private void contents() throws IOException, RejectedException {
        twins.bundle("optional entry that is not there", Reject.ZIP_ENTRY_COUNT, f -> {
            f.optional.put("note.txt", NOTE);
            f.archive = e -> e.remove(4);
        });
        twins.bundle("optional entry of another content", Reject.ENTRY_DIGEST, f -> {
            f.optional.put("note.txt", NOTE);
            f.archive = e -> e.set(4, new Forgery.Entry("note.txt", Twins.with(NOTE, 0, 'A')));
        });
        twins.bundle("optional entry of another size", Reject.ZIP_SIZE, f -> {
            f.optional.put("note.txt", NOTE);
            f.archive = e -> e.set(4, new Forgery.Entry("note.txt", new byte[20 << 20]));
        });
        twins.bundle("optional entry of more than 16 MiB", Reject.ENTRY_SIZE, f -> {
            f.optional.put("note.txt", new byte[(16 << 20) + 1]);
            f.archive = e -> e.get(4).deflate();
        });
        twins.bundle("optional entry in the chunk list", Reject.CHUNK_LIST, f -> {
            f.optional.put("note.txt", NOTE);
            f.chunkText = t -> t + Sha256.hex(NOTE) + "  note.txt 0\n";
        });
    }

    static KeyRotation rotation(int from, int to, StudyId study) {
        return KeyRotations.sign(Samples.key(from), Samples.key(to).verifyKey(), study, Samples.NOON);
    }

    /** A pack of key 1 with this chain. */
    private void chain(String name, KeyRotation... chain) throws IOException, RejectedException {
        bytes(name, KeyRotations.encode(List.of(chain)));
    }

    private void bytes(String name, byte[] entry) throws IOException, RejectedException {
        twins.pack(name, Reject.PACK_ROTATION, f -> f.optional.put(KeyRotations.ENTRY, entry));
    }

    private void rotations() throws IOException, RejectedException {
        StudyId study = Samples.STUDY_ID;
        chain("chain of keys that leads elsewhere", rotation(3, 4, study));
        chain("chain of keys of another study", rotation(3, 1, new StudyId("another")));
        chain("chain of keys with a gap", rotation(3, 4, study), rotation(5, 1, study));
        chain("chain of keys in the wrong order", rotation(4, 1, study), rotation(3, 4, study));
        chain("chain back to an old key", rotation(1, 3, study), rotation(3, 1, study));
        chain("key that takes its own place", rotation(1, 1, study));
        List<KeyRotation> seventeen = new ArrayList<>();
        for (int n = 0; n < 17; n++) {
            seventeen.add(rotation(20 + n, n == 16 ? 1 : 21 + n, study));
        }
        chain("chain of 17", seventeen.toArray(KeyRotation[]::new));
        bytes("no chain in the entry", new byte[0]);
        byte[] good = KeyRotations.encode(List.of(rotation(3, 1, study)));
        bytes("chain without its last line feed", Arrays.copyOf(good, good.length - 1));
        bytes(
                "chain with an empty line",
                ("\n" + new String(good, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII));
        twins.pack(
                "chain of keys of 65 KiB",
                Reject.ENTRY_SIZE,
                f -> f.optional.put(KeyRotations.ENTRY, new byte[65 << 10]));
    }

    private void forgedRotations() throws IOException, RejectedException {
        SigningKey old = Samples.key(3);
        String newKey = Samples.key(1).verifyKey().hex();
        Map<String, Object> said = Map.of(
                "kind",
                "key-rotation",
                "newKey",
                newKey,
                "rotatedAt",
                5,
                "study",
                Samples.STUDY_ID.value(),
                "version",
                1);
        String type = "application/vnd.touchstone.key-rotation+json";
        signed("chain of keys signed by another", Envelope.sign(type, CanonicalJson.of(said), Samples.key(9)), old);
        signed(
                "chain of keys signed as something else",
                Envelope.sign("application/vnd.in-toto+json", CanonicalJson.of(said), old),
                old);
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "kind", "key-revocation", "newKey", Sha256.ZEROS, "rotatedAt", -1, "version", 2, "note", "x")
                .entrySet()) {
            Map<String, Object> changed = new TreeMap<>(said);
            changed.put(wrong.getKey(), wrong.getValue());
            signed(
                    "chain of keys with another " + wrong.getKey(),
                    Envelope.sign(type, CanonicalJson.of(changed), old),
                    old);
        }
        byte[] spaced = Twins.replaced(CanonicalJson.of(said), "{", "{ ");
        signed("chain of keys with white space", Envelope.sign(type, spaced, old), old);
    }

    /** @param claimed whose signature the envelope says it is */
    private void signed(String name, byte[] envelope, SigningKey claimed) throws IOException, RejectedException {
        Map<String, Object> tree = new TreeMap<>(Forgery.object(StrictJson.parse(envelope)));
        Map<String, Object> signature =
                new TreeMap<>(Forgery.object(Forgery.list(tree, "signatures").get(0)));
        signature.put("keyid", claimed.verifyKey().id());
        signature.put("publicKey", claimed.verifyKey().hex());
        tree.put("signatures", List.of(signature));
        bytes(
                name,
                (new String(CanonicalJson.of(tree), StandardCharsets.US_ASCII) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
