package org.touchstone.bundle.container;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.touchstone.bundle.entry.Subject;
import org.touchstone.crypto.Sha256;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.Fields;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * An in-toto Statement v1 about the entries of a container.
 *
 * @param subjects the signed entries, in order
 * @param predicate the other statements, as {@link StrictJson} returns them
 */
record Statement(List<Subject> subjects, Map<String, Object> predicate) {
    /** Most optional entries of a container. */
    static final int MOST_OPTIONAL = 16;

    /** Longest name of an optional entry. */
    private static final int LONGEST_NAME = 64;

    // A full stop is required, so that a script may keep files with other names beside unpacked ones.
    private static final Pattern OPTIONAL_NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9]{1,10}){1,2}");

    private static final String TYPE = "https://in-toto.io/Statement/v1";

    /** Encodes the bytes to be signed. */
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

    /** Parses a statement whose signature was verified. */
    static Statement parse(byte[] bytes, ContainerKind kind) throws RejectedException {
        Object tree = StrictJson.parse(bytes);
        if (!Arrays.equals(CanonicalJson.of(tree), bytes)) {
            throw new RejectedException(Reject.JSON_CANONICAL, "statement");
        }
        return Fields.strictly(tree, f -> of(f, kind));
    }

    /** Returns the kind of container that an unverified statement claims. */
    static KnownFile kindOf(byte[] bytes) throws RejectedException {
        String type = Fields.leniently(StrictJson.parse(bytes), f -> f.text("predicateType"));
        return ContainerKind.fileOf(type);
    }

    private static Statement of(Fields f, ContainerKind kind) throws RejectedException {
        if (!f.text("_type").equals(TYPE)) {
            throw new RejectedException(Reject.STATEMENT_TYPE);
        }
        String type = f.text("predicateType");
        if (!type.startsWith(kind.predicatePrefix())) {
            throw RejectedException.wrongKind(ContainerKind.fileOf(type), kind.file());
        }
        if (!type.equals(kind.predicateType())) {
            throw new RejectedException(Reject.STATEMENT_VERSION);
        }
        Object predicate = f.any("predicate");
        int needed = Fields.leniently(predicate, p -> p.small("minReader"));
        if (needed < 1) {
            throw new RejectedException(Reject.JSON_VALUE, "minReader");
        }
        if (needed > kind.reader()) {
            throw new RejectedException(Reject.STATEMENT_READER, "reader " + needed);
        }
        List<Subject> subjects = f.objects("subject", Statement::subject);
        requireNames(subjects.stream().map(Subject::name).toList(), kind.subjects());
        return new Statement(subjects, f.open("predicate"));
    }

    private static void requireNames(List<String> names, List<String> known) throws RejectedException {
        int optional = names.size() - known.size();
        if (optional < 0
                || optional > MOST_OPTIONAL
                || !names.subList(0, known.size()).equals(known)) {
            throw new RejectedException(Reject.STATEMENT_SUBJECTS);
        }
        String before = "";
        for (String name : names.subList(known.size(), names.size())) {
            boolean taken = known.contains(name) || name.equals(ContainerKind.STATEMENT);
            if (taken || !isOptionalName(name) || name.compareTo(before) <= 0) {
                throw new RejectedException(Reject.STATEMENT_SUBJECTS);
            }
            before = name;
        }
    }

    /** Whether an optional entry may have this name. */
    static boolean isOptionalName(String name) {
        return name.length() <= LONGEST_NAME && OPTIONAL_NAME.matcher(name).matches();
    }

    private static Subject subject(Fields f) throws RejectedException {
        long size = f.object("annotations", a -> a.integer("size"));
        String digest = f.object("digest", d -> d.text("sha256"));
        if (size < 0) {
            throw new RejectedException(Reject.JSON_VALUE, "size");
        }
        return new Subject(f.text("name"), Sha256.requireHex(digest), size);
    }

    /** Returns the signed entry of this name, which must be one of the kind's. */
    Subject subject(String name) {
        return subjects.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry " + name));
    }
}
