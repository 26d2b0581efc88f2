package org.touchstone.ui.review;

import java.util.List;
import java.util.Optional;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.feature.JudgeItem;
import org.touchstone.ui.feature.OpenFeature;
import org.touchstone.ui.feature.Request;
import org.touchstone.ui.feature.ReviewItems;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.kit.pages.Screen;

/** The review screen as a feature of the window. */
public final class ReviewFeature implements Feature {
    private static final KeyAction GO = new KeyAction("GO_REVIEW", KeyContext.EVERYWHERE, "Ctrl+3", "Review");

    @Override
    public String title() {
        return "Review";
    }

    @Override
    public KeyAction key() {
        return GO;
    }

    @Override
    public List<KeyAction> actions() {
        return List.of(CommonActions.SEARCH);
    }

    @Override
    public OpenFeature open(FeaturePorts ports) {
        return new Open(ports);
    }

    private static final class Open implements OpenFeature {
        private final FeaturePorts ports;
        private final ReviewViewModel model;

        Open(FeaturePorts ports) {
            this.ports = ports;
            model = new ReviewViewModel(
                    ports.profile().review(),
                    ports.search(),
                    FxThread::run,
                    item -> ports.elsewhere().ask(new JudgeItem(item)));
        }

        @Override
        public Screen makeScreen() {
            return new ReviewView(
                    model, ports.preferences().keys(), ports.clock().getZone());
        }

        @Override
        public void close() {
            model.close();
        }

        @Override
        public void hear(Request request, Runnable show) {
            if (request instanceof ReviewItems wanted) {
                model.show(Optional.of(new ReviewViewModel.Behind(wanted.words(), wanted.items())));
                show.run();
            }
        }
    }
}
