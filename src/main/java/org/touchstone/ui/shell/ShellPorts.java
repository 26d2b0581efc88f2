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
 * The services that the entry point provides to the window.
 *
 * @param profiles creates and opens profiles
 * @param folder the annotator's profile, which may not exist yet
 * @param demo opens the profile of the demo studies
 * @param verifier verifies packs and bundles of any origin
 * @param desk runs work on items, one task at a time
 * @param background runs all other slow work
 * @param search runs searches one at a time, so that they delay nothing else
 * @param clock current time and time zone
 * @param nanoClock monotonic time in nanoseconds; measures active time
 * @param scheduler runs delayed tasks on the UI thread
 * @param chosen notified of every file chosen in a system dialog
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
