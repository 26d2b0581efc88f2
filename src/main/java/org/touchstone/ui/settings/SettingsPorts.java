package org.touchstone.ui.settings;

import java.util.function.Consumer;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;

/**
 * The services that the settings use.
 *
 * @param preferences the preferences to change
 * @param tasks runs slow work
 * @param dialogs asks for files
 * @param notices receives notices about the outcome
 */
public record SettingsPorts(LivePreferences preferences, TaskRunner tasks, Dialogs dialogs, Consumer<Notice> notices) {}
