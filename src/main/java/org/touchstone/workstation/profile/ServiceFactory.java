package org.touchstone.workstation.profile;

import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.people.Annotator;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.library.Review;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.quality.Quality;
import org.touchstone.workstation.queue.Queue;
import org.touchstone.workstation.session.AnnotationSession;

/** Builds the services of a profile that was just opened. Implemented in wiring. */
@FunctionalInterface
public interface ServiceFactory {
    /**
     * What the services need.
     *
     * @param store open; closed after the services
     * @param annotator the owner of the profile
     * @param key signs bundles; wiped after the services have ended
     * @param device identifies this profile's machine in bundles, 16 hexadecimal digits
     */
    record Ground(LocalStore store, Annotator annotator, SigningKey key, String device) {}

    /**
     * The services of an open profile.
     *
     * @param end called once, before the store closes, to end the session; must not throw
     */
    record Services(
            AnnotationSession session,
            Queue queue,
            Review review,
            Quality quality,
            Guidelines guidelines,
            PackImport packImport,
            HeldPacks heldPacks,
            BundleExport bundleExport,
            Runnable end) {}

    /** Builds the services. */
    Services over(Ground ground);
}
