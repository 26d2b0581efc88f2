package org.touchstone.ui.quality;

import java.util.List;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.feature.OpenFeature;
import org.touchstone.ui.feature.ReviewItems;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.kit.pages.Screen;

/** The quality screen as a feature of the window. */
public final class QualityFeature implements Feature {
    private static final KeyAction GO = new KeyAction("GO_QUALITY", KeyContext.EVERYWHERE, "Ctrl+4", "Quality");

    @Override
    public String title() {
        return "Quality";
    }

    @Override
    public KeyAction key() {
        return GO;
    }

    @Override
    public List<KeyAction> actions() {
        return List.of();
    }

    @Override
    public OpenQuality open(FeaturePorts ports) {
        return new OpenQuality(ports);
    }

    /** The quality screen of an open profile. */
    public static final class OpenQuality implements OpenFeature {
        private final FeaturePorts ports;
        private final QualityViewModel model;

        private OpenQuality(FeaturePorts ports) {
            this.ports = ports;
            model = new QualityViewModel(
                    ports.profile().quality(),
                    ports.background(),
                    (words, items) -> ports.elsewhere().ask(new ReviewItems(words, items)));
        }

        @Override
        public Screen makeScreen() {
            return new QualityView(model, ports.preferences().appearance());
        }

        @Override
        public void close() {
            model.close();
        }

        /** Shows the items behind the first point that has any. */
        public void openBehindFirst() {
            model.openFirst();
        }
    }
}
