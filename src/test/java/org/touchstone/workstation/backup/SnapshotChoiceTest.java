package org.touchstone.workstation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotChoiceTest {
    private static final long NOW = Instant.parse("2026-11-24T09:00:00Z").toEpochMilli();

    private final SnapshotWords words = new SnapshotWords(ZoneOffset.UTC, NOW);

    private static Snapshot snapshot(String at, long entries, long number, long line) {
        return new Snapshot(
                Path.of("touchstone-ab/snapshots/s" + number), Instant.parse(at).toEpochMilli(), entries, number, line);
    }

    private static RestoreChoice longest(Snapshot... all) {
        return RestoreChoice.longest(List.of(all), 0).orElseThrow();
    }

    @Test
    void oneThatIsDatedAheadIsNotPreferredAndSaysSo() {
        RestoreChoice choice =
                longest(snapshot("2031-06-01T00:00:00Z", 95, 1, 1), snapshot("2026-11-24T08:00:00Z", 113, 2, 1));
        assertThat(choice.snapshot().number()).isEqualTo(2);
        assertThat(words.restored(choice))
                .isEqualTo("Restored 113 journal entries out of s2, taken 24 Nov 2026, 08:00 by the clock of that"
                        + " time; 1 other snapshot was left, which holds 95 journal entries.");
        assertThat(words.remarks(choice)).singleElement().asString().contains("dated before a snapshot", "1 Jun 2031");
    }

    @Test
    void datesThatCannotBeRightAreSaid() {
        assertThat(words.remarks(longest(snapshot("2031-06-01T00:00:00Z", 95, 1, 1))))
                .containsExactly("It is dated after now, so the clock was wrong then or is wrong now.");
        assertThat(words.remarks(longest(snapshot("1969-12-31T23:30:00Z", 95, 1, 1))))
                .containsExactly("Its date is before this program existed, so the clock was wrong then.");
        assertThat(words.about(longest(snapshot("1969-12-31T23:30:00Z", 95, 1, 1))))
                .isEqualTo("Taken 31 Dec 1969, 23:30 by the clock of that time, which cannot be right");
        assertThat(words.remarks(longest(snapshot("2026-11-24T08:00:00Z", 95, 1, 1))))
                .isEmpty();
    }

    @Test
    void saysHowManyAreKeptAndWhatTheLongestHolds() {
        Snapshot longest = snapshot("2026-11-24T08:00:00Z", 113, 2, 1);
        assertThat(words.shelf(List.of())).isEqualTo("No snapshot yet.");
        assertThat(words.shelf(List.of(longest)))
                .isEqualTo("1 snapshot is kept. It holds 113 journal entries, taken 24 Nov 2026, 08:00 by the clock of"
                        + " that time.");
        assertThat(words.shelf(List.of(longest, snapshot("2026-11-24T07:00:00Z", 95, 1, 1))))
                .startsWith("2 snapshots are kept. The longest holds 113 journal entries, taken ");
    }

    @Test
    void otherLineIsNamedWhicheverIsLonger() {
        Snapshot here = snapshot("2026-11-24T08:00:00Z", 150, 2, 1);
        Snapshot there = snapshot("2026-11-23T08:00:00Z", 120, 3, 3);
        assertThat(longest(there, here).otherLines()).containsExactly(there);
        assertThat(RestoreChoice.of(there, List.of(here, there), 0).otherLines())
                .containsExactly(here);
        assertThat(words.remarks(RestoreChoice.of(there, List.of(here, there), 0)))
                .anyMatch(remark -> remark.contains("there is a longer one"));
        assertThat(words.about(RestoreChoice.of(there, List.of(here, there), 0)))
                .endsWith("It is of another line of work than the longest.");
    }

    @Test
    void oneWithoutLineIsApartOnlyWhenALaterOneIsShorter() {
        Snapshot old = snapshot("2026-11-23T08:00:00Z", 120, 0, 0);
        assertThat(longest(old, snapshot("2026-11-24T08:00:00Z", 150, 1, 1)).otherLines())
                .isEmpty();
        Snapshot later = snapshot("2026-11-24T08:00:00Z", 100, 1, 1);
        assertThat(longest(old, later).otherLines()).containsExactly(later);
    }

    @Test
    void whatCouldNotBeReadIsCounted() {
        RestoreChoice choice = RestoreChoice.longest(List.of(snapshot("2026-11-24T08:00:00Z", 9, 1, 1)), 2)
                .orElseThrow();
        assertThat(words.restored(choice)).endsWith("there was no other.");
        assertThat(words.remarks(choice))
                .containsExactly("2 folders there hold no complete snapshot and cannot be read.");
    }
}
