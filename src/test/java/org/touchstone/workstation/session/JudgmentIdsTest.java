package org.touchstone.workstation.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.testing.ManualTime;

class JudgmentIdsTest {
    private final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    private final JudgmentIds ids = new JudgmentIds(time, new Random(7));

    @Test
    void carriesTheTimeAndTheVersion() {
        JudgmentId id = ids.next();
        assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(time.millis());
        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
    }

    @Test
    void growsWithinAMillisecond_beyondItsCounter() {
        String last = "";
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = ids.next().toString();
            assertThat(id).isGreaterThan(last);
            assertThat(seen.add(id)).isTrue();
            last = id;
        }
    }

    @Test
    void growsWhenTheClockGoesBack() {
        String before = ids.next().toString();
        time.shiftWall(Duration.ofDays(-1));
        assertThat(ids.next().toString()).isGreaterThan(before);
        time.shiftWall(Duration.ofDays(2));
        assertThat(ids.next().value().getMostSignificantBits() >>> 16).isEqualTo(time.millis());
    }

    @Test
    void isReproducibleFromItsSeed() {
        JudgmentIds again = new JudgmentIds(time, new Random(7));
        assertThat(ids.next()).isEqualTo(again.next());
    }
}
