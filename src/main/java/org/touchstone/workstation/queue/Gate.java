package org.touchstone.workstation.queue;

import java.util.Set;
import org.touchstone.domain.work.Facet;

/**
 * Says which kinds of work an annotator is kept from for now, such as fields for which a certificate is missing. Nothing of
 * it is stored with the items: what is locked is left out of the queue, and is there again when the gate opens. Any thread.
 */
@FunctionalInterface
public interface Gate {
    /** Keeps nobody from anything. */
    Gate OPEN = Set::of;

    /** What is locked now. */
    Set<Facet> locked();
}
