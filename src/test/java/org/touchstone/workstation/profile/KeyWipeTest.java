package org.touchstone.workstation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.Filling;
import org.touchstone.store.LocalStore;
import org.touchstone.store.Seal;
import org.touchstone.store.jdbc.SqliteStoreOpener;
import org.touchstone.testing.HeapDump;

/** After closing, which is what locking does, no key can be found in anything the program still reaches. */
class KeyWipeTest {
    private static final KeyPolicy CHEAP = new KeyPolicy(64, 1, 4, 0);

    @TempDir
    Path temp;

    private final SecureRandom random = new SecureRandom();
    private final List<ServiceFactory.Ground> grounds = new ArrayList<>();

    private static ServiceFactory.Services services() {
        return new NoServices(() -> {}).services();
    }

    @Test
    void noKeyIsFoundInMemoryOnceTheProfileIsClosed() throws Exception {
        Path folder = temp.resolve("profile");
        FolderProfiles profiles = new FolderProfiles(
                new SqliteStoreOpener(random),
                ground -> {
                    grounds.add(ground);
                    return services();
                },
                CHEAP,
                random,
                System::nanoTime);
        OpenProfile profile = profiles.create(folder, "Dr. Osler", "correct horse".toCharArray());
        LocalStore store = grounds.get(0).store();
        Filling.importPack(store, "s", 1, 0, 3);
        store.drafts().save(firstItem(store), new byte[] {1, 2, 3});
        assertThat(store.drafts().find(firstItem(store))).isPresent();
        List<byte[]> secrets = secrets(folder);
        // The control: while the profile is open its keys are there to be found.
        for (int i = 0; i < secrets.size(); i++) {
            assertThat(HeapDump.count(temp, secrets.get(i))).as("secret " + i).isPositive();
        }
        profile.close();
        for (int i = 0; i < secrets.size(); i++) {
            assertThat(HeapDump.count(temp, secrets.get(i))).as("secret " + i).isZero();
        }
    }

    private static ItemKey firstItem(LocalStore store) {
        return store.items().firstAfter(ItemFilter.ALL, -1).orElseThrow().key();
    }

    /** Data key, signing seed, record key, lookup key: masked. */
    private List<byte[]> secrets(Path folder) throws Exception {
        try (Secrets open = Secrets.unwrap(KeyFile.read(folder, CHEAP), "correct horse".toCharArray(), random)
                .orElseThrow()) {
            byte[] seed = open.signingKey().seed();
            List<byte[]> secrets = new ArrayList<>();
            secrets.add(HeapDump.masked(open.dataKey()));
            secrets.add(HeapDump.masked(seed));
            for (String purpose : List.of("touchstone store v1 records", "touchstone store v1 lookups")) {
                byte[] derived = Seal.derive(open.dataKey(), purpose.getBytes(StandardCharsets.US_ASCII));
                secrets.add(HeapDump.masked(derived));
            }
            return secrets;
        }
    }
}
