package org.touchstone.workstation.queue;

import java.util.Set;
import org.touchstone.domain.work.Facet;

/**
 * Names the kinds of work that are locked for an annotator, such as fields without the required certificate. The lock
 * is not stored with the items: locked items are left out of the queue and reappear when the gate opens. Any thread.
 */
@FunctionalInterface
public interface Gate {
    /** Locks nothing. */
    Gate OPEN = Set::of;

    /** Returns the facets that are locked now. */
    Set<Facet> locked();
}
