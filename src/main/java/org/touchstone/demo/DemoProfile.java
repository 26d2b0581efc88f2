package org.touchstone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.touchstone.crypto.SigningKey;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;

/**
 * Opens the profile of the demo. It is an ordinary profile, created on first use and kept, except that its passphrase
 * is public: the user is asked nothing and the profile holds nothing secret.
 */
public final class DemoProfile implements Callable<OpenProfile> {
    private static final String PASSPHRASE = "touchstone demo";
    private static final String NAME = "Demo annotator";

    private final Profiles profiles;
    private final Path folder;
    private final Clock clock;
    private final RandomGenerator random;

    public DemoProfile(Profiles profiles, Path folder, Clock clock, RandomGenerator random) {
        this.profiles = profiles;
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /** Opens the demo profile with both studies imported. */
    @Override
    public OpenProfile call() throws ProfileException, IOException, RejectedException {
        OpenProfile profile = profiles.exists(folder)
                ? profiles.open(folder, PASSPHRASE.toCharArray())
                : profiles.create(folder, NAME, PASSPHRASE.toCharArray());
        boolean complete = false;
        try {
            // If the demo was killed during its import, import the missing packs now.
            if (profile.queue().studies().size() < DemoPacks.STUDIES.size()) {
                importPacks(profile);
            }
            complete = true;
            return profile;
        } finally {
            if (!complete) {
                profile.close();
            }
        }
    }

    private void importPacks(OpenProfile profile) throws IOException, RejectedException {
        Path packs = Files.createTempDirectory("touchstone-demo");
        List<Path> files = List.of();
        try (SigningKey key = SigningKey.generate(random)) {
            files = DemoPacks.write(packs, missing(profile), key, clock.millis());
            for (Path file : files) {
                profile.packImport().importPack(file, Consent.NEW_STUDIES, Progress.NONE);
            }
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(packs);
        }
    }

    /** Returns the studies not imported yet. Imported ones were signed by an earlier key and stay as they are. */
    private static List<String> missing(OpenProfile profile) {
        Set<String> held = profile.queue().studies().stream()
                .map(summary -> summary.study().value())
                .collect(Collectors.toSet());
        return DemoPacks.STUDIES.stream()
                .filter(name -> !held.contains(DemoPacks.studyId(name)))
                .toList();
    }
}
