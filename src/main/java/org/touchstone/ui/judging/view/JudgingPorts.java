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
 * The services that a judging screen is created with.
 *
 * @param session the annotator's session
 * @param guidelines the guidelines of the imported studies
 * @param desk runs calls of the session; the screen makes one at a time
 * @param reading parses and measures texts ahead of need; separate from the session's runner, so that no commit waits
 * for it
 * @param nanos monotonic time in nanoseconds
 * @param annotatorKeyId seeds the random parts of the layout
 * @param preferences the preferences while the profile is open
 * @param leave shows the screen behind this one, when the annotator is done or leaves
 * @param passOn receives an item of another kind and the filter items are taken from; the filter is empty if the item
 * was opened by name
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
