package org.touchstone.ui.settings.storage;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.TaskRunner;

/**
 * The services that checks and snapshots use.
 *
 * @param background runs checks and snapshots in the background
 * @param screen runs progress updates on the UI thread
 * @param clock current time
 * @param scheduler runs delayed tasks on the UI thread
 */
public record MaintenancePorts(TaskRunner background, Executor screen, Clock clock, Scheduler scheduler) {}
