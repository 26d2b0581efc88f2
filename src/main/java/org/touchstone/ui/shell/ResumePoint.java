package org.touchstone.ui.shell;

import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.ui.settings.screen.SettingsViewModel.Section;
import org.touchstone.workstation.queue.QueueFilter;

/**
 * Where the annotator was, as names only: it is kept while the window is locked, when no text may be.
 *
 * @param destination the screen
 * @param queue what the queue showed
 * @param judging what items were taken from; empty when the judging screen had not been opened
 * @param opened the item that was asked for by name and open
 * @param settings the part of the settings
 */
public record ResumePoint(
        NavigationTarget destination,
        QueueFilter queue,
        Optional<QueueFilter> judging,
        Optional<ItemKey> opened,
        Section settings) {}
