package org.touchstone.ui.shell;

import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.settings.screen.SettingsViewModel.Section;

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
        ItemFilter queue,
        Optional<ItemFilter> judging,
        Optional<ItemKey> opened,
        Section settings) {}
