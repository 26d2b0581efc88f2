package org.touchstone.store.sqlite.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyRunTest {
    private final Random random = new Random(1);

    private List<byte[]> fill(SortedKeyBatch run, int lookups) {
        List<byte[]> added = new ArrayList<>();
        for (int n = 0; n < lookups; n++) {
            byte[] mac = new byte[16];
            random.nextBytes(mac);
            added.add(mac);
            run.add(mac, n);
        }
        return added;
    }

    @Test
    void everyLookupComesOutOnceWithItsItemInTheOrderOfTheIndex() {
        SortedKeyBatch run = new SortedKeyBatch();
        // Twice, because a run is used again.
        for (int lookups : new int[] {5000, 3000}) {
            List<byte[]> added = fill(run, lookups);
            run.sort();
            List<byte[]> taken = new ArrayList<>();
            while (!run.isEmpty()) {
                assertThat(run.mac()).isEqualTo(added.get((int) run.ord()));
                taken.add(run.mac());
                run.removeFirst();
            }
            added.sort(Arrays::compareUnsigned);
            assertThat(taken).containsExactlyElementsOf(added);
        }
    }

    @Test
    void roomEndsWhereTheOrderCouldNotTellLookupsApart() {
        SortedKeyBatch run = new SortedKeyBatch();
        assertThat(run.hasRoom(1 << 17)).isTrue();
        fill(run, (1 << 17) - 1);
        assertThat(run.hasRoom(1)).isTrue();
        assertThat(run.hasRoom(2)).isFalse();
    }
}
