package org.touchstone.ui.settings.storage;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.TaskRunner;

/**
 * What looking after a profile needs.
 *
 * @param background runs checks and copies beside the annotator's work
 * @param screen runs what shows progress on the UI thread
 * @param clock tells when something was done
 * @param scheduler waits for minutes, on the UI thread
 */
public record CarePorts(TaskRunner background, Executor screen, Clock clock, Scheduler scheduler) {}
