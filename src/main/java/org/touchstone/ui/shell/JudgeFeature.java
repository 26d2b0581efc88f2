package org.touchstone.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.compare.screen.CompareJudging;
import org.touchstone.ui.feature.Command;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.feature.JudgeItem;
import org.touchstone.ui.feature.JudgeWithin;
import org.touchstone.ui.feature.OpenFeature;
import org.touchstone.ui.feature.Place;
import org.touchstone.ui.feature.Request;
import org.touchstone.ui.feature.StudiesChanged;
import org.touchstone.ui.feature.WindowKey;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.view.JudgingKind;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.rank.RankJudging;
import org.touchstone.ui.rate.RateJudging;

/** The judging screen as the window sees it. */
public final class JudgeFeature implements Feature {
    /** Every kind of item; the one place where kinds and screens meet. */
    static final List<JudgingKind> KINDS = List.of(new CompareJudging(), new RateJudging(), new RankJudging());

    private static final KeyAction GO = new KeyAction("GO_JUDGE", KeyContext.EVERYWHERE, "Ctrl+2", "Judge");

    @Override
    public String title() {
        return "Judge";
    }

    @Override
    public KeyAction key() {
        return GO;
    }

    @Override
    public List<KeyAction> actions() {
        return KINDS.stream()
                .flatMap(kind -> kind.actions().stream())
                .distinct()
                .toList();
    }

    @Override
    public OpenFeature open(FeaturePorts ports) {
        return new Open(new JudgeAdapter(KINDS, ports));
    }

    /**
     * What was being judged.
     *
     * @param within what items were taken from
     * @param opened the item that was asked for by name and open
     */
    private record Judging(ItemFilter within, Optional<ItemKey> opened) implements Place {}

    private record Open(JudgeAdapter judge) implements OpenFeature {
        @Override
        public Screen makeScreen() {
            return judge;
        }

        @Override
        public void close() {
            judge.close();
        }

        @Override
        public List<Command> commands(Runnable show) {
            return List.of(new Command(JudgingActions.UNDO.title(), JudgingActions.UNDO, () -> undo(show)));
        }

        /** The judging screen takes judgments back itself, where that key means nothing else. */
        @Override
        public List<WindowKey> windowKeys(Runnable show) {
            return List.of(new WindowKey(JudgingActions.UNDO, true, () -> undo(show)));
        }

        private void undo(Runnable show) {
            show.run();
            judge.undo();
        }

        @Override
        public void hear(Request request, Runnable show) {
            if (request instanceof JudgeItem wanted) {
                judge.open(wanted.item());
                show.run();
            } else if (request instanceof JudgeWithin wanted) {
                judge.proceed(wanted.filter());
                show.run();
            } else if (request instanceof StudiesChanged changed && changed.removed()) {
                judge.forget();
            }
        }

        @Override
        public Optional<Place> place() {
            return judge.within().map(within -> new Judging(within, judge.opened()));
        }

        @Override
        public void restore(Place place) {
            if (place instanceof Judging judging) {
                judging.opened().ifPresentOrElse(judge::open, () -> judge.proceed(judging.within()));
            }
        }

        @Override
        public Optional<ObservableValue<String>> saved() {
            return Optional.of(judge.savedState());
        }

        @Override
        public void whenSettled(Runnable then) {
            judge.whenSettled(then);
        }
    }
}
