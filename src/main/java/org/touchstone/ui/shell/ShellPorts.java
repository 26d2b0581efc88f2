package org.touchstone.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.transfer.FileVerifier;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;

/**
 * What the window needs from the entry point.
 *
 * @param profiles makes and opens profiles
 * @param folder where the annotator's profile lives or will live
 * @param demo opens the profile of the demo studies
 * @param verifier checks packs and bundles of anybody
 * @param desk runs work on items, one thing after the other
 * @param background runs everything else that is slow
 * @param search runs searches, one after the other, so that they keep nothing else waiting
 * @param clock gives the time zone and the time shown
 * @param nanoClock monotonic, in nanoseconds; measures time at work
 * @param scheduler waits for minutes, on the UI thread
 * @param chosen hears of every file that was chosen in one of the system's dialogs
 */
public record ShellPorts(
        Profiles profiles,
        Path folder,
        Callable<OpenProfile> demo,
        FileVerifier verifier,
        TaskRunner desk,
        TaskRunner background,
        TaskRunner search,
        Clock clock,
        LongSupplier nanoClock,
        Scheduler scheduler,
        Consumer<Path> chosen) {}
