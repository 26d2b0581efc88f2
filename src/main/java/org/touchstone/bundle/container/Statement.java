package org.touchstone.bundle.container;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.touchstone.bundle.entry.Subject;
import org.touchstone.crypto.Sha256;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.Fields;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * An in-toto Statement v1 about the entries of a container.
 *
 * @param subjects the signed entries, in order
 * @param predicate what else is stated, as {@link StrictJson} returns it
 */
record Statement(List<Subject> subjects, Map<String, Object> predicate) {
    /** What this program can read. */
    static final int READER = 1;

    private static final String TYPE = "https://in-toto.io/Statement/v1";

    /** The bytes that are signed. */
    byte[] encode(ContainerKind kind) {
        return CanonicalJson.of(Map.of(
                "_type",
                TYPE,
                "predicateType",
                kind.predicateType(),
                "predicate",
                predicate,
                "subject",
                subjects.stream()
                        .map(s -> Map.of(
                                "name", s.name(),
                                "digest", Map.of("sha256", s.sha256()),
                                "annotations", Map.of("size", s.size())))
                        .toList()));
    }

    /** Reads a statement whose signature has been checked. */
    static Statement parse(byte[] bytes, ContainerKind kind) throws RejectedException {
        Object tree = StrictJson.parse(bytes);
        if (!Arrays.equals(CanonicalJson.of(tree), bytes)) {
            throw new RejectedException(Reject.JSON_CANONICAL, "statement");
        }
        return Fields.strictly(tree, f -> of(f, kind));
    }

    private static Statement of(Fields f, ContainerKind kind) throws RejectedException {
        if (!f.text("_type").equals(TYPE)) {
            throw new RejectedException(Reject.STATEMENT_TYPE);
        }
        String type = f.text("predicateType");
        if (!type.startsWith(kind.predicatePrefix())) {
            throw new RejectedException(Reject.STATEMENT_KIND);
        }
        if (!type.equals(kind.predicateType())) {
            throw new RejectedException(Reject.STATEMENT_VERSION);
        }
        Object predicate = f.any("predicate");
        int needed = Fields.leniently(predicate, p -> p.small("minReader"));
        if (needed < 1) {
            throw new RejectedException(Reject.JSON_VALUE, "minReader");
        }
        if (needed > READER) {
            throw new RejectedException(Reject.STATEMENT_READER, "reader " + needed);
        }
        List<Subject> subjects = f.objects("subject", Statement::subject);
        if (!subjects.stream().map(Subject::name).toList().equals(kind.subjects())) {
            throw new RejectedException(Reject.STATEMENT_SUBJECTS);
        }
        return new Statement(subjects, f.open("predicate"));
    }

    private static Subject subject(Fields f) throws RejectedException {
        long size = f.object("annotations", a -> a.integer("size"));
        String digest = f.object("digest", d -> d.text("sha256"));
        if (size < 0) {
            throw new RejectedException(Reject.JSON_VALUE, "size");
        }
        return new Subject(f.text("name"), Sha256.requireHex(digest), size);
    }

    /** The signed entry of this name, which is one of the kind's. */
    Subject subject(String name) {
        return subjects.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry " + name));
    }
}
