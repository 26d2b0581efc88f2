package org.touchstone.ui.start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;

/**
 * What starting needs.
 *
 * @param profiles makes and opens profiles
 * @param folder where the annotator's profile lives or will live
 * @param demo opens the profile of the demo studies, making it on first use
 * @param tasks for slow work: keys are sealed slowly on purpose
 * @param screen runs what shows progress on the UI thread
 * @param dialogs file dialogs and clipboard
 * @param clock tells which dates of snapshots cannot be right, and the zone in which they are shown
 * @param opened hears of the open profile, once
 */
public record StartPorts(
        Profiles profiles,
        Path folder,
        Callable<OpenProfile> demo,
        TaskRunner tasks,
        Executor screen,
        Dialogs dialogs,
        Clock clock,
        Consumer<Opened> opened) {}
