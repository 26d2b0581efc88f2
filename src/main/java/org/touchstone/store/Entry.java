package org.touchstone.store;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;

/**
 * What is to be appended to the journal. The store adds place and predecessor and so makes the entry's line; arrays
 * are handed over and must not be changed afterwards.
 */
public sealed interface Entry {
    /** Wall-clock time, milliseconds since 1970-01-01T00:00Z; told, never used for order. */
    long atMillis();

    /** The study it is about, in whose chain its line stands and in whose bundles it leaves; null for none, which never leaves. */
    @Nullable
    StudyId study();

    /** The kind of entry as its line names it, such as {@code judgment}. */
    String kind();

    /**
     * A decision on an item: its judgment comes into force, replaces the one in force before (which stays in the
     * journal) and removes the draft.
     *
     * @param item the item judged; must be held
     * @param after {@link ItemState#JUDGED} or {@link ItemState#ROUTED}
     * @param judgment the judgment as one RFC 8785 line without newline; its digest goes into the entry
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Judged(ItemKey item, long atMillis, ItemState after, byte[] judgment) implements Entry {
        public Judged {
            if (after != ItemState.JUDGED && after != ItemState.ROUTED) {
                throw new IllegalArgumentException("A judgment leaves its item judged or routed");
            }
        }

        @Override
        public StudyId study() {
            return item.study();
        }

        @Override
        public String kind() {
            return "judgment";
        }
    }

    /**
     * Takes the judgment in force back. The one before it, if any, comes into force again; otherwise the item is a
     * draft again (or due, when no draft is given).
     *
     * @param item the item; a judgment on it must be in force
     * @param facts a small RFC 8785 object of strings and integers, naming the judgment taken back
     * @param draft the draft to restore, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Withdrawn(ItemKey item, long atMillis, byte[] facts, byte @Nullable [] draft) implements Entry {
        @Override
        public StudyId study() {
            return item.study();
        }

        @Override
        public String kind() {
            return "withdrawal";
        }
    }

    /**
     * Anything else worth keeping: a session started, a pack imported, a bundle exported.
     *
     * @param study the study it is about, which a pack must have brought; null for none
     * @param kind lower-case words joined by hyphens; neither {@code judgment} nor {@code withdrawal}
     * @param facts a small RFC 8785 object of strings and integers, naming nothing of other studies
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Noted(@Nullable StudyId study, String kind, long atMillis, byte[] facts) implements Entry {
        public Noted {
            if (!kind.matches("[a-z]+(-[a-z]+)*") || kind.equals("judgment") || kind.equals("withdrawal")) {
                throw new IllegalArgumentException("A kind is lower-case words joined by hyphens");
            }
        }

        /** About no study. */
        public Noted(String kind, long atMillis, byte[] facts) {
            this(null, kind, atMillis, facts);
        }
    }
}
