package org.touchstone.journal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/**
 * The facts of an entry that is no judgment, one type for each form. Digests and key ids are 64 hexadecimal digits,
 * places count from 1 within the study's chain, times are milliseconds since 1970-01-01T00:00Z.
 */
public sealed interface JournalFacts {
    /** The kind of entry with these facts. */
    JournalKind kind();

    /** The study that the entry is about; null for none. */
    @Nullable
    StudyId study();

    /** Names and values as in the line. */
    Map<String, Object> members();

    /**
     * Decodes the facts of an entry; ignores facts unknown to this version.
     *
     * @return empty for a judgment, which has no facts, and for a kind of another version
     * @throws RejectedException when a required fact is missing or has no valid value
     */
    static Optional<JournalFacts> of(JournalEntry entry) throws RejectedException {
        JournalKind kind = entry.known().orElse(JournalKind.JUDGMENT);
        return kind == JournalKind.JUDGMENT
                ? Optional.empty()
                : Optional.of(Fields.leniently(entry.facts(), fields -> of(kind, fields)));
    }

    private static JournalFacts of(JournalKind kind, Fields fields) throws RejectedException {
        return switch (kind) {
            case JUDGMENT -> throw new IllegalArgumentException("A judgment has no facts");
            case WITHDRAWAL -> Withdrawal.of(fields);
            case PACK_IMPORTED -> PackImported.of(fields);
            case PACK_REMOVED -> PackRemoved.of(fields);
            case DISPLAY_FACTS_READ -> DisplayFactsRead.of(fields);
            case EXPORT_BEGUN -> ExportBegun.of(fields);
            case EXPORT_ABANDONED -> ExportAbandoned.of(fields);
            case BUNDLE_EXPORTED -> BundleExported.of(fields);
            case SESSION_STARTED, SESSION_ENDED -> Session.of(kind, fields);
        };
    }

    private static StudyId study(Fields fields) throws RejectedException {
        return new StudyId(fields.text(FactNames.STUDY));
    }

    /** Booleans are written as 0 and 1: facts are strings and integers only. */
    private static long number(boolean flag) {
        return flag ? 1 : 0;
    }

    /** The judgment in force of an item was withdrawn. */
    record Withdrawal(ItemKey item, JudgmentId judgment) implements JournalFacts {
        @Override
        public JournalKind kind() {
            return JournalKind.WITHDRAWAL;
        }

        @Override
        public StudyId study() {
            return item.study();
        }

        @Override
        public Map<String, Object> members() {
            return Map.of(
                    FactNames.STUDY, item.study().value(),
                    FactNames.ITEM, item.item().value(),
                    FactNames.JUDGMENT, judgment.toString());
        }

        static Withdrawal of(Fields fields) throws RejectedException {
            ItemKey item = new ItemKey(JournalFacts.study(fields), new ItemId(fields.text(FactNames.ITEM)));
            return new Withdrawal(item, JudgmentId.of(fields.text(FactNames.JUDGMENT)));
        }
    }

    /**
     * A pack was imported.
     *
     * @param pack digest of its statement
     * @param studyVersion from 1
     * @param items number of its items
     * @param signer id of the key that signed it
     * @param replaces id of the lead's key that the signer replaces; null for none
     */
    record PackImported(
            StudyId study,
            String pack,
            int studyVersion,
            long items,
            String signer,
            @Nullable String replaces) implements JournalFacts {
        @Override
        public JournalKind kind() {
            return JournalKind.PACK_IMPORTED;
        }

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new TreeMap<>();
            members.put(FactNames.STUDY, study.value());
            members.put(FactNames.PACK, pack);
            members.put(FactNames.STUDY_VERSION, (long) studyVersion);
            members.put(FactNames.ITEMS, items);
            members.put(FactNames.SIGNER, signer);
            if (replaces != null) {
                members.put(FactNames.REPLACES, replaces);
            }
            return members;
        }

        static PackImported of(Fields fields) throws RejectedException {
            return new PackImported(
                    JournalFacts.study(fields),
                    fields.text(FactNames.PACK),
                    fields.small(FactNames.STUDY_VERSION),
                    fields.integer(FactNames.ITEMS),
                    fields.text(FactNames.SIGNER),
                    fields.optionalText(FactNames.REPLACES).orElse(null));
        }
    }

    /**
     * Packs were removed.
     *
     * @param packs their number
     * @param pack digest of the statement of the latest of them
     * @param signer id of the key that signed that one
     */
    record PackRemoved(StudyId study, long packs, String pack, String signer) implements JournalFacts {
        @Override
        public JournalKind kind() {
            return JournalKind.PACK_REMOVED;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of(
                    FactNames.STUDY,
                    study.value(),
                    FactNames.PACKS,
                    packs,
                    FactNames.PACK,
                    pack,
                    FactNames.SIGNER,
                    signer);
        }

        static PackRemoved of(Fields fields) throws RejectedException {
            return new PackRemoved(
                    JournalFacts.study(fields),
                    fields.integer(FactNames.PACKS),
                    fields.text(FactNames.PACK),
                    fields.text(FactNames.SIGNER));
        }
    }

    /**
     * Display facts of judgments are shown in the outbox from now on.
     *
     * @param first place of the first judgment shown
     * @param last place of the last
     */
    record DisplayFactsRead(StudyId study, long first, long last) implements JournalFacts {
        @Override
        public JournalKind kind() {
            return JournalKind.DISPLAY_FACTS_READ;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of(FactNames.STUDY, study.value(), FactNames.FIRST, first, FactNames.LAST, last);
        }

        static DisplayFactsRead of(Fields fields) throws RejectedException {
            return new DisplayFactsRead(
                    JournalFacts.study(fields), fields.integer(FactNames.FIRST), fields.integer(FactNames.LAST));
        }
    }

    /**
     * What a bundle will state, fixed before its file is written.
     *
     * @param sequence number of the bundle within the study, from 1
     * @param pack digest of the statement of the pack in force
     * @param rest the other statements of the bundle; null in an entry of an old version, which took them from pack and
     *     profile
     */
    record ExportBegun(
            StudyId study,
            long sequence,
            boolean clockSuspect,
            String software,
            String pack,
            @Nullable Rest rest) implements JournalFacts {
        /** The facts of {@code export-begun} that old versions did not write. */
        public record Rest(
                int studyVersion,
                String studyDigest,
                String guidelinesDigest,
                String annotator,
                String device,
                long exportedAtMillis) {}

        @Override
        public JournalKind kind() {
            return JournalKind.EXPORT_BEGUN;
        }

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new TreeMap<>();
            members.put(FactNames.STUDY, study.value());
            members.put(FactNames.SEQUENCE, sequence);
            members.put(FactNames.CLOCK_SUSPECT, number(clockSuspect));
            members.put(FactNames.SOFTWARE, software);
            members.put(FactNames.PACK, pack);
            if (rest != null) {
                members.put(FactNames.STUDY_VERSION, (long) rest.studyVersion);
                members.put(FactNames.STUDY_DIGEST, rest.studyDigest);
                members.put(FactNames.GUIDELINES_DIGEST, rest.guidelinesDigest);
                members.put(FactNames.ANNOTATOR, rest.annotator);
                members.put(FactNames.DEVICE, rest.device);
                members.put(FactNames.EXPORTED_AT, rest.exportedAtMillis);
            }
            return members;
        }

        static ExportBegun of(Fields fields) throws RejectedException {
            Rest rest = fields.has(FactNames.EXPORTED_AT)
                    ? new Rest(
                            fields.small(FactNames.STUDY_VERSION),
                            fields.text(FactNames.STUDY_DIGEST),
                            fields.text(FactNames.GUIDELINES_DIGEST),
                            fields.text(FactNames.ANNOTATOR),
                            fields.text(FactNames.DEVICE),
                            fields.integer(FactNames.EXPORTED_AT))
                    : null;
            return new ExportBegun(
                    JournalFacts.study(fields),
                    fields.integer(FactNames.SEQUENCE),
                    fields.integer(FactNames.CLOCK_SUSPECT) == 1,
                    fields.text(FactNames.SOFTWARE),
                    fields.text(FactNames.PACK),
                    rest);
        }
    }

    /** No file of this number went out. */
    record ExportAbandoned(StudyId study, long sequence, Why why) implements JournalFacts {
        /** The reason; written in lower case with hyphens. */
        public enum Why {
            CANCELLED,
            FAILED,
            /** An old version began it at a time that no bundle can state. */
            BEFORE_1970
        }

        @Override
        public JournalKind kind() {
            return JournalKind.EXPORT_ABANDONED;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of(
                    FactNames.STUDY, study.value(), FactNames.SEQUENCE, sequence, FactNames.WHY, Fields.word(why));
        }

        static ExportAbandoned of(Fields fields) throws RejectedException {
            return new ExportAbandoned(
                    JournalFacts.study(fields),
                    fields.integer(FactNames.SEQUENCE),
                    fields.word(FactNames.WHY, Why.class));
        }
    }

    /**
     * A bundle's file is in place.
     *
     * @param bundle digest of its statement
     * @param first place of the first entry it carries
     * @param last place of the last
     * @param judgments number of its judgments
     */
    record BundleExported(StudyId study, long sequence, String bundle, long first, long last, long judgments)
            implements JournalFacts {
        @Override
        public JournalKind kind() {
            return JournalKind.BUNDLE_EXPORTED;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of(
                    FactNames.STUDY, study.value(),
                    FactNames.SEQUENCE, sequence,
                    FactNames.BUNDLE, bundle,
                    FactNames.FIRST, first,
                    FactNames.LAST, last,
                    FactNames.JUDGMENTS, judgments);
        }

        static BundleExported of(Fields fields) throws RejectedException {
            return new BundleExported(
                    JournalFacts.study(fields),
                    fields.integer(FactNames.SEQUENCE),
                    fields.text(FactNames.BUNDLE),
                    fields.integer(FactNames.FIRST),
                    fields.integer(FactNames.LAST),
                    fields.integer(FactNames.JUDGMENTS));
        }
    }

    /**
     * A session began or ended.
     *
     * @param kind {@link JournalKind#SESSION_STARTED} or {@link JournalKind#SESSION_ENDED}
     * @param software name and version of the program
     * @param clockSuspect whether the wall clock disagreed with the monotonic clock or with earlier entries
     */
    record Session(JournalKind kind, String software, boolean clockSuspect) implements JournalFacts {
        public Session {
            if (kind != JournalKind.SESSION_STARTED && kind != JournalKind.SESSION_ENDED) {
                throw new IllegalArgumentException("A session starts or ends");
            }
        }

        @Override
        public @Nullable StudyId study() {
            return null;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of(FactNames.SOFTWARE, software, FactNames.CLOCK_SUSPECT, number(clockSuspect));
        }

        static Session of(JournalKind kind, Fields fields) throws RejectedException {
            return new Session(kind, fields.text(FactNames.SOFTWARE), fields.integer(FactNames.CLOCK_SUSPECT) != 0);
        }
    }
}
