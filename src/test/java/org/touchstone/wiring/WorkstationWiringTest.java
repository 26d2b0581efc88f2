package org.touchstone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;

class WorkstationWiringTest {
    @TempDir
    Path temp;

    @Test
    void profileMadeByTheProductOpensWithAllItsServices() throws Exception {
        Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
        Path folder = temp.resolve("profile");
        for (int opening = 0; opening < 2; opening++) {
            char[] passphrase = "a good passphrase".toCharArray();
            try (OpenProfile profile = opening == 0
                    ? profiles.create(folder, "Dr. Osler", passphrase)
                    : profiles.open(folder, passphrase)) {
                assertThat(profile.session().resume()).isEmpty();
                assertThat(profile.session().next(ItemFilter.ALL)).isEmpty();
                assertThat(profile.queue().studies()).isEmpty();
                assertThat(profile.review().search("", 10)).isEmpty();
                assertThat(profile.bundleExport().outgoing()).isEmpty();
            }
        }
    }
}
