package org.touchstone.ui.settings;

import java.util.function.Consumer;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;

/**
 * What changing settings needs.
 *
 * @param preferences the preferences in force
 * @param tasks for slow work
 * @param dialogs asks for files
 * @param notices tells what came out
 */
public record SettingsPorts(LivePreferences preferences, TaskRunner tasks, Dialogs dialogs, Consumer<Notice> notices) {}
