package org.touchstone.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.kit.Dialogs;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.LivePreferences;
import org.touchstone.ui.kit.Screen;
import org.touchstone.ui.quality.QualityView;
import org.touchstone.ui.quality.QualityViewModel;
import org.touchstone.ui.queue.QueueView;
import org.touchstone.ui.queue.QueueViewModel;
import org.touchstone.ui.review.ReviewView;
import org.touchstone.ui.review.ReviewViewModel;
import org.touchstone.ui.settings.CarePorts;
import org.touchstone.ui.settings.CareViewModel;
import org.touchstone.ui.settings.SettingsPorts;
import org.touchstone.ui.settings.SettingsView;
import org.touchstone.ui.settings.SettingsViewModel;
import org.touchstone.ui.transfer.TransferExits;
import org.touchstone.ui.transfer.TransferPorts;
import org.touchstone.ui.transfer.TransferView;
import org.touchstone.ui.transfer.TransferViewModel;
import org.touchstone.workstation.profile.OpenProfile;

/** The screens of an open profile, wired to each other. UI thread. */
final class ScreenSet {
    private final FrameViewModel frame;
    private final JudgeAdapter judge;
    private final QueueViewModel queue;
    private final QualityViewModel quality;
    private final TransferViewModel transfer;
    private final SettingsViewModel settings;
    private final CareViewModel care;
    private final Map<Destination, LazyScreen> screens = new EnumMap<>(Destination.class);

    ScreenSet(
            OpenProfile profile, ShellPorts ports, LivePreferences preferences, Dialogs dialogs, FrameViewModel frame) {
        this.frame = frame;
        ZoneId zone = ports.clock().getZone();
        judge = new JudgeAdapter(profile, ports, preferences, () -> frame.go(Destination.QUEUE));
        queue = new QueueViewModel(profile.queue(), ports.background(), new QueueExits());
        ReviewViewModel review = new ReviewViewModel(profile.review(), ports.search(), FxThread::run, this::openItem);
        quality = new QualityViewModel(profile.quality(), ports.background(), (words, items) -> {
            review.show(Optional.of(new ReviewViewModel.Behind(words, items)));
            frame.go(Destination.REVIEW);
        });
        transfer = new TransferViewModel(
                profile,
                ports.verifier(),
                new TransferPorts(ports.desk(), FxThread::run, dialogs, frame::say),
                new TransferExits(this::changed, this::removed, this::begin));
        SettingsPorts settling = new SettingsPorts(preferences, ports.desk(), dialogs, frame::say);
        care = new CareViewModel(
                profile, settling, new CarePorts(ports.background(), FxThread::run, ports.clock(), ports.scheduler()));
        settings = new SettingsViewModel(profile, settling, care);
        screens.put(
                Destination.QUEUE, new LazyScreen(() -> new QueueView(queue, preferences.keys(), zone), queue::close));
        screens.put(Destination.JUDGE, new LazyScreen(() -> judge, judge::close));
        screens.put(
                Destination.REVIEW,
                new LazyScreen(() -> new ReviewView(review, preferences.keys(), zone), review::close));
        screens.put(
                Destination.QUALITY,
                new LazyScreen(() -> new QualityView(quality, preferences.appearance()), quality::close));
        screens.put(Destination.TRANSFER, new LazyScreen(() -> new TransferView(transfer, zone), transfer::close));
        screens.put(Destination.SETTINGS, new LazyScreen(() -> new SettingsView(settings), settings::close));
    }

    Screen screen(Destination destination) {
        LazyScreen screen = screens.get(destination);
        if (screen == null) {
            throw new IllegalStateException("Every destination has a screen");
        }
        return screen.get();
    }

    JudgeScreen judge() {
        return judge;
    }

    CareViewModel care() {
        return care;
    }

    SettingsViewModel settings() {
        return settings;
    }

    void importPack(Path file) {
        frame.go(Destination.TRANSFER);
        transfer.importPack(file);
    }

    /** An item that is open may have gone with its pack. */
    private void removed() {
        judge.forget();
        changed();
    }

    private void begin(StudyId study) {
        judge.proceed(new ItemFilter(study, null, null, null));
        frame.go(Destination.JUDGE);
    }

    private void changed() {
        queue.refresh();
        frame.refresh();
    }

    /** Shows what would leave for the first study that waits. */
    void readWhatWouldLeave() {
        transfer.readFirst();
    }

    /** Exports everything that waits; asks where each bundle goes. */
    void exportAll() {
        transfer.exportAll();
    }

    /** Agrees to the pack that is asked about. */
    void acceptPack() {
        transfer.acceptPack();
    }

    /** Asks whether the first study that is held is to be removed. */
    void removeFirstStudy() {
        transfer.removeFirst();
    }

    /** Shows the items behind the first point of the quality screen that has some. */
    void openBehindFirst() {
        quality.openFirst();
    }

    /** Goes on judging within the queue's filter. */
    void proceed() {
        queue.proceed();
    }

    void openItem(ItemKey key) {
        judge.open(key);
        frame.go(Destination.JUDGE);
    }

    /** Where one is. */
    Place place() {
        return new Place(
                frame.destination().get(),
                queue.filter().get(),
                judge.within(),
                judge.opened(),
                settings.section().get());
    }

    /** Goes back to where one was; opens nothing that was not open. */
    void restore(Place place) {
        queue.show(place.queue());
        settings.show(place.settings());
        place.opened().ifPresentOrElse(judge::open, () -> place.judging().ifPresent(judge::proceed));
        frame.go(place.destination());
    }

    /** The import, the export or other long work that would be cut off by closing, in words. */
    Optional<String> running() {
        return transfer.running();
    }

    void close() {
        screens.values().forEach(LazyScreen::close);
    }

    /** Where the queue leads. */
    private final class QueueExits implements QueueViewModel.Exits {
        @Override
        public void judge(ItemFilter within) {
            judge.proceed(within);
            frame.go(Destination.JUDGE);
        }

        @Override
        public void open(ItemKey key) {
            openItem(key);
        }

        @Override
        public void importPack() {
            frame.go(Destination.TRANSFER);
        }
    }
}
