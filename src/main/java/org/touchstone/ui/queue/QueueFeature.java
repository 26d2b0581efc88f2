package org.touchstone.ui.queue;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.feature.Elsewhere;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.feature.ImportPack;
import org.touchstone.ui.feature.JudgeItem;
import org.touchstone.ui.feature.JudgeWithin;
import org.touchstone.ui.feature.OpenFeature;
import org.touchstone.ui.feature.Place;
import org.touchstone.ui.feature.Request;
import org.touchstone.ui.feature.StudiesChanged;
import org.touchstone.ui.feature.WindowKey;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.kit.pages.Screen;

/** The queue as a feature of the window. */
public final class QueueFeature implements Feature {
    static final KeyAction CONTINUE = new KeyAction("CONTINUE", KeyContext.LISTS, "C", "Continue judging");

    private static final KeyAction GO = new KeyAction("GO_QUEUE", KeyContext.EVERYWHERE, "Ctrl+1", "Queue");

    @Override
    public String title() {
        return "Queue";
    }

    @Override
    public KeyAction key() {
        return GO;
    }

    @Override
    public List<KeyAction> actions() {
        return List.of(CONTINUE, CommonActions.SEARCH);
    }

    @Override
    public OpenFeature open(FeaturePorts ports) {
        return new Open(ports);
    }

    private record Filtered(ItemFilter filter) implements Place {}

    private static final class Open implements OpenFeature {
        private final FeaturePorts ports;
        private final QueueViewModel model;

        Open(FeaturePorts ports) {
            this.ports = ports;
            model = new QueueViewModel(ports.profile().queue(), ports.background(), new Exits(ports.elsewhere()));
        }

        @Override
        public Screen makeScreen() {
            return new QueueView(
                    model, ports.preferences().keys(), ports.clock().getZone());
        }

        @Override
        public void close() {
            model.close();
        }

        @Override
        public List<WindowKey> windowKeys(Runnable show) {
            return List.of(new WindowKey(CONTINUE, false, model::proceed));
        }

        @Override
        public void hear(Request request, Runnable show) {
            if (request instanceof StudiesChanged) {
                model.refresh();
            }
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(new Filtered(model.filter().get()));
        }

        @Override
        public void restore(Place place) {
            if (place instanceof Filtered filtered) {
                model.show(filtered.filter());
            }
        }
    }

    /** Where the queue leads. */
    private record Exits(Elsewhere elsewhere) implements QueueViewModel.Exits {
        @Override
        public void judge(ItemFilter within) {
            elsewhere.ask(new JudgeWithin(within));
        }

        @Override
        public void open(ItemKey key) {
            elsewhere.ask(new JudgeItem(key));
        }

        @Override
        public void importPack() {
            elsewhere.ask(new ImportPack(Optional.empty()));
        }
    }
}
