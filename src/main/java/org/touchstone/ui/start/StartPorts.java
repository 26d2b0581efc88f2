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
 * The services that the start uses.
 *
 * @param profiles creates and opens profiles
 * @param folder the annotator's profile, which may not exist yet
 * @param demo opens the profile of the demo studies; creates it on first use
 * @param tasks runs slow work: key derivation is slow on purpose
 * @param screen runs progress updates on the UI thread
 * @param dialogs file dialogs and clipboard
 * @param clock shows which dates of snapshots cannot be right, and gives the time zone for display
 * @param opened receives the open profile, once
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
