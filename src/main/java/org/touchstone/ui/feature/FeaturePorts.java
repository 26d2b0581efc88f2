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
 * What a feature is made with.
 *
 * @param profile the profile that is open
 * @param desk runs work on items, one thing after the other
 * @param background runs everything else that is slow
 * @param search runs searches, one after the other, so that they keep nothing else waiting
 * @param clock gives the time zone and the time shown
 * @param nanoClock monotonic, in nanoseconds; measures time at work
 * @param scheduler waits for minutes, on the UI thread
 * @param preferences those in force while the profile is open
 * @param dialogs asks for files and answers
 * @param actions everything that has a key, in the order in which it is shown
 * @param elsewhere leads out of the feature
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
