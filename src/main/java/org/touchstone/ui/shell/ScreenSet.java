package org.touchstone.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.quality.QualityView;
import org.touchstone.ui.quality.QualityViewModel;
import org.touchstone.ui.queue.QueueView;
import org.touchstone.ui.queue.QueueViewModel;
import org.touchstone.ui.review.ReviewView;
import org.touchstone.ui.review.ReviewViewModel;
import org.touchstone.ui.settings.SettingsPorts;
import org.touchstone.ui.settings.screen.SettingsView;
import org.touchstone.ui.settings.screen.SettingsViewModel;
import org.touchstone.ui.settings.storage.CarePorts;
import org.touchstone.ui.settings.storage.CareViewModel;
import org.touchstone.ui.transfer.TransferExits;
import org.touchstone.ui.transfer.TransferPorts;
import org.touchstone.ui.transfer.TransferView;
import org.touchstone.ui.transfer.TransferViewModel;
import org.touchstone.workstation.profile.OpenProfile;

/** The screens of an open profile, wired to each other. UI thread. */
public final class ScreenSet {
    private final WindowFrameViewModel frame;
    private final JudgeAdapter judge;
    private final QueueViewModel queue;
    private final QualityViewModel quality;
    private final TransferViewModel transfer;
    private final SettingsViewModel settings;
    private final CareViewModel care;
    private final Map<NavigationTarget, LazyScreen> screens = new EnumMap<>(NavigationTarget.class);

    public ScreenSet(
            OpenProfile profile,
            ShellPorts ports,
            LivePreferences preferences,
            Dialogs dialogs,
            WindowFrameViewModel frame) {
        this.frame = frame;
        ZoneId zone = ports.clock().getZone();
        judge = new JudgeAdapter(profile, ports, preferences, () -> frame.go(NavigationTarget.QUEUE));
        queue = new QueueViewModel(profile.queue(), ports.background(), new QueueExits());
        ReviewViewModel review = new ReviewViewModel(profile.review(), ports.search(), FxThread::run, this::openItem);
        quality = new QualityViewModel(profile.quality(), ports.background(), (words, items) -> {
            review.show(Optional.of(new ReviewViewModel.Behind(words, items)));
            frame.go(NavigationTarget.REVIEW);
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
                NavigationTarget.QUEUE,
                new LazyScreen(() -> new QueueView(queue, preferences.keys(), zone), queue::close));
        screens.put(NavigationTarget.JUDGE, new LazyScreen(() -> judge, judge::close));
        screens.put(
                NavigationTarget.REVIEW,
                new LazyScreen(() -> new ReviewView(review, preferences.keys(), zone), review::close));
        screens.put(
                NavigationTarget.QUALITY,
                new LazyScreen(() -> new QualityView(quality, preferences.appearance()), quality::close));
        screens.put(NavigationTarget.TRANSFER, new LazyScreen(() -> new TransferView(transfer, zone), transfer::close));
        screens.put(NavigationTarget.SETTINGS, new LazyScreen(() -> new SettingsView(settings), settings::close));
    }

    public Screen screen(NavigationTarget destination) {
        LazyScreen screen = screens.get(destination);
        if (screen == null) {
            throw new IllegalStateException("Every destination has a screen");
        }
        return screen.get();
    }

    public JudgeScreen judge() {
        return judge;
    }

    public CareViewModel care() {
        return care;
    }

    public SettingsViewModel settings() {
        return settings;
    }

    public void importPack(Path file) {
        frame.go(NavigationTarget.TRANSFER);
        transfer.importPack(file);
    }

    /** An item that is open may have gone with its pack. */
    private void removed() {
        judge.forget();
        changed();
    }

    private void begin(StudyId study) {
        judge.proceed(new ItemFilter(study, null, null, null));
        frame.go(NavigationTarget.JUDGE);
    }

    private void changed() {
        queue.refresh();
        frame.refresh();
    }

    /** Shows what would leave for the first study that waits. */
    public void readWhatWouldLeave() {
        transfer.readFirst();
    }

    /** Exports everything that waits; asks where each bundle goes. */
    public void exportAll() {
        transfer.exportAll();
    }

    /** Agrees to the pack that is asked about. */
    public void acceptPack() {
        transfer.acceptPack();
    }

    /** Asks whether the first study that is held is to be removed. */
    public void removeFirstStudy() {
        transfer.removeFirst();
    }

    /** Shows the items behind the first point of the quality screen that has some. */
    public void openBehindFirst() {
        quality.openFirst();
    }

    /** Goes on judging within the queue's filter. */
    public void proceed() {
        queue.proceed();
    }

    public void openItem(ItemKey key) {
        judge.open(key);
        frame.go(NavigationTarget.JUDGE);
    }

    /** Where one is. */
    public ResumePoint place() {
        return new ResumePoint(
                frame.destination().get(),
                queue.filter().get(),
                judge.within(),
                judge.opened(),
                settings.section().get());
    }

    /** Goes back to where one was; opens nothing that was not open. */
    public void restore(ResumePoint place) {
        queue.show(place.queue());
        settings.show(place.settings());
        place.opened().ifPresentOrElse(judge::open, () -> place.judging().ifPresent(judge::proceed));
        frame.go(place.destination());
    }

    /** The import, the export or other long work that would be cut off by closing, in words. */
    public Optional<String> running() {
        return transfer.running();
    }

    public void close() {
        screens.values().forEach(LazyScreen::close);
    }

    /** Where the queue leads. */
    private final class QueueExits implements QueueViewModel.Exits {
        @Override
        public void judge(ItemFilter within) {
            judge.proceed(within);
            frame.go(NavigationTarget.JUDGE);
        }

        @Override
        public void open(ItemKey key) {
            openItem(key);
        }

        @Override
        public void importPack() {
            frame.go(NavigationTarget.TRANSFER);
        }
    }
}
