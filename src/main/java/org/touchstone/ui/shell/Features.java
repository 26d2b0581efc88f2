package org.touchstone.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.quality.QualityFeature;
import org.touchstone.ui.queue.QueueFeature;
import org.touchstone.ui.review.ReviewFeature;
import org.touchstone.ui.settings.screen.SettingsFeature;
import org.touchstone.ui.transfer.FileVerifier;
import org.touchstone.ui.transfer.screen.TransferFeature;

/** The list of the window's features. To add a screen, add a line. */
public final class Features {
    private Features() {}

    /**
     * Returns the features in display order; the window starts with the first.
     *
     * @param verifier verifies packs and bundles of any origin
     */
    public static List<Feature> of(FileVerifier verifier) {
        return List.of(
                new QueueFeature(),
                new JudgeFeature(),
                new ReviewFeature(),
                new QualityFeature(),
                new TransferFeature(verifier),
                new SettingsFeature());
    }

    /** Returns every action that has a key, in display order, each once. */
    static List<KeyAction> actions(List<Feature> features) {
        return Stream.of(
                        features.stream().map(Feature::key),
                        CommonActions.EVERYWHERE.stream(),
                        features.stream().flatMap(feature -> feature.actions().stream()))
                .flatMap(actions -> actions)
                .distinct()
                .toList();
    }
}
