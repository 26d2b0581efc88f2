package org.touchstone.ui.judging.view;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * What a judging screen is made with.
 *
 * @param session the annotator's session
 * @param guidelines the guidelines of the studies held
 * @param desk runs calls of the session; the screen makes one at a time
 * @param reading reads and measures texts ahead of need; apart from the desk, so that no commit waits for it
 * @param nanos monotonic time in nanoseconds
 * @param annotatorKeyId seeds what must look random around the texts
 * @param preferences those in force while the profile is open
 * @param leave shows whatever lies behind the screen, when the annotator is done or leaves
 * @param passOn takes an item of another kind, with what items are taken from; with nothing when it was asked for by name
 */
public record JudgingPorts(
        AnnotationSession session,
        Guidelines guidelines,
        TaskRunner desk,
        TaskRunner reading,
        LongSupplier nanos,
        String annotatorKeyId,
        LivePreferences preferences,
        Runnable leave,
        BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {}
