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

/** The features of the window: a screen more is a line more. */
public final class Features {
    private Features() {}

    /**
     * In the order in which they are shown; the first is where the window begins.
     *
     * @param verifier checks packs and bundles of anybody
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

    /** Everything that has a key, in the order in which it is shown, each once. */
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
