package org.touchstone.workstation.session;

import org.touchstone.domain.people.Annotator;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.clock.Ambient;

/**
 * What the services of one open profile share.
 *
 * @param store the open store
 * @param annotator the owner
 * @param software name and version of the program, such as {@code touchstone 0.1.0}
 * @param clock provides the time of journal entries
 * @param ambient clocks and randomness
 */
public record ProfileContext(
        LocalStore store, Annotator annotator, String software, JournalClock clock, Ambient ambient) {
    /** Makes the context of a store that was just opened. */
    public static ProfileContext over(LocalStore store, Annotator annotator, String software, Ambient ambient) {
        return new ProfileContext(store, annotator, software, new JournalClock(store.journal(), ambient), ambient);
    }
}
