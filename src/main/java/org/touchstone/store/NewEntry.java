package org.touchstone.store;

import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalFacts;
import org.touchstone.journal.JournalHead;

/**
 * An entry to be appended to the journal, without its place, and its effect on its item. Arrays are handed over and
 * must not be changed afterwards.
 */
public sealed interface NewEntry {
    /** Wall-clock time, milliseconds since 1970-01-01T00:00Z; displayed, never used for ordering. */
    long atMillis();

    /**
     * The study whose chain and bundles the entry belongs to; null for an entry of no study, which is never exported.
     */
    @Nullable
    StudyId study();

    /** Makes the journal entry that follows this head of the chain. */
    JournalEntry following(JournalHead chain);

    /**
     * A decision on an item: its judgment comes into force, replaces the one in force before (which stays in the
     * journal) and removes the draft.
     *
     * @param item the item judged; must be held
     * @param after {@link ItemState#JUDGED} or {@link ItemState#ROUTED}
     * @param judgment the judgment as one RFC 8785 line without newline; its digest goes into the entry
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Judged(ItemKey item, long atMillis, ItemState after, byte[] judgment) implements NewEntry {
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
        public JournalEntry following(JournalHead chain) {
            return JournalEntry.ofJudgment(chain, atMillis, Sha256.hex(judgment));
        }
    }

    /**
     * Takes the judgment in force back. The one before it, if any, comes into force again; otherwise the item is a
     * draft again (or due, when no draft is given).
     *
     * @param item the item; a judgment on it must be in force
     * @param judgment the one in force
     * @param draft the draft to restore, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Withdrawn(ItemKey item, long atMillis, JudgmentId judgment, byte @Nullable [] draft) implements NewEntry {
        @Override
        public StudyId study() {
            return item.study();
        }

        @Override
        public JournalEntry following(JournalHead chain) {
            return JournalEntry.ofFacts(chain, atMillis, new JournalFacts.Withdrawal(item, judgment));
        }
    }

    /**
     * Any other event, such as a session start, an import or an export.
     *
     * @param facts what is recorded; the study they name, if any, must have come with a pack
     */
    record Noted(long atMillis, JournalFacts facts) implements NewEntry {
        public Noted {
            if (facts instanceof JournalFacts.Withdrawal) {
                throw new IllegalArgumentException("A withdrawal changes its item, so it cannot be a note");
            }
        }

        @Override
        public @Nullable StudyId study() {
            return facts.study();
        }

        @Override
        public JournalEntry following(JournalHead chain) {
            return JournalEntry.ofFacts(chain, atMillis, facts);
        }
    }
}
