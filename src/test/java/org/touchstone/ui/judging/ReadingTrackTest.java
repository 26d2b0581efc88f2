package org.touchstone.ui.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.text.panes.PassedLines;

class ReadingTrackTest {
    private final ManualScheduler time = new ManualScheduler();
    private final ReadingTrack track = new ReadingTrack(time::nanos);

    private void start(boolean opened, ReadingTrack.End... seen) {
        track.load(new ReadingTrack.Start(List.of(1, 2, 1), 1, List.of(0, 4, 2), Set.of(seen), opened, 60_000, -1));
    }

    @Test
    void countsTheTimeOfThePlaceThatIsRead() {
        start(false);
        time.advance(Duration.ofSeconds(3));
        track.activate(2);
        time.advance(Duration.ofSeconds(5));
        track.activate(1);
        time.advance(Duration.ofSeconds(7));
        track.elsewhere();
        assertThat(List.of(track.dwellMillis(0), track.dwellMillis(1), track.dwellMillis(2)))
                .containsExactly(3_000L, 0L, 5_000L);
        assertThat(track.clock().activeMillis()).isEqualTo(75_000);
        assertThat(track.peeks()).isEqualTo(2);
    }

    @Test
    void goesOnWhereEachPlaceWasLeft() {
        start(false);
        assertThat(List.of(track.firstLine(0), track.firstLine(1), track.firstLine(2)))
                .containsExactly(0, 4, 2);
        track.movedTo(2, 9);
        track.showTurn(2);
        assertThat(track.firstLine(2)).isZero();
        track.showTurn(1);
        assertThat(track.firstLine(2)).isEqualTo(9);
    }

    @Test
    void aPlaceIsReadWhenTheEndsOfAllItsTurnsWereSeen() {
        start(false, new ReadingTrack.End(1, 1));
        long before = track.endsChangedProperty().get();
        assertThat(track.endsSeen(1)).isFalse();
        track.endSeen(1, 2);
        track.endSeen(1, 2);
        assertThat(track.endsSeen(1)).isTrue();
        assertThat(track.endsSeen(0)).isFalse();
        assertThat(track.endsChangedProperty().get()).isEqualTo(before + 1);
    }

    @Test
    void nothingCountsOnceAllTextsAreOpen() {
        start(false);
        time.advance(Duration.ofSeconds(1));
        track.freeze();
        time.advance(Duration.ofSeconds(9));
        track.activate(1);
        track.advanced(1);
        track.passed(1, new PassedLines(4, 1000, 4));
        track.laidOut(new LayoutFacts(66, 5, Grade.A, 2100, 0, 100, 1280, 800, false));
        assertThat(track.dwellMillis(0)).isEqualTo(1_000);
        assertThat(track.peeks() + track.slotfuls(1) + track.skims(1)).isZero();
        assertThat(track.facts()).isEqualTo(LayoutFacts.NONE);
        assertThat(track.activePlace()).isEqualTo(1);
    }

    @Test
    void everyPlaceHasTurnsAndALineToBeginWith() {
        assertThatThrownBy(() -> new ReadingTrack.Start(List.of(1, 1), 1, List.of(0), Set.of(), false, 0, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
