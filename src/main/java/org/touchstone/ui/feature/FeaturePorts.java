package org.touchstone.ui.feature;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.workstation.profile.OpenProfile;

/**
 * The services that a feature is created with.
 *
 * @param profile the open profile
 * @param desk runs work on items, one task at a time
 * @param background runs all other slow work
 * @param search runs searches one at a time, so that they delay nothing else
 * @param clock current time and time zone
 * @param nanoClock monotonic time in nanoseconds; measures active time
 * @param scheduler runs delayed tasks on the UI thread
 * @param preferences the preferences while the profile is open
 * @param dialogs shows file dialogs and questions
 * @param actions every action that has a key, in display order
 * @param elsewhere requests to the rest of the window
 */
public record FeaturePorts(
        OpenProfile profile,
        TaskRunner desk,
        TaskRunner background,
        TaskRunner search,
        Clock clock,
        LongSupplier nanoClock,
        Scheduler scheduler,
        LivePreferences preferences,
        Dialogs dialogs,
        List<KeyAction> actions,
        Elsewhere elsewhere) {}
