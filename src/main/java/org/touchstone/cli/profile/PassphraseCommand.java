package org.touchstone.cli.profile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.PassphraseFile;
import org.touchstone.cli.ProfileOptions;
import org.touchstone.cli.ProgressLine;
import org.touchstone.cli.Writes;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Changes the passphrase of a profile. */
@Command(
        name = "passphrase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Change the passphrase of a profile.",
        footer = {
            "",
            "Without --new-data-key, an old copy of keys.json opens the profile with the old passphrase.",
            "Earlier copies of the whole profile are not changed by this command."
        })
public final class PassphraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions profile;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "F",
            required = true,
            description = "File whose first line is the new passphrase, at least " + Profiles.SHORTEST_PASSPHRASE
                    + " characters.")
    private Path replacementFile;

    @Option(
            names = "--new-data-key",
            description = "Also encrypt everything with a new data key, so that an old keys.json becomes useless.")
    private boolean newDataKey;

    @Writes(Writes.What.ITS_OWN)
    @Option(
            names = "--snapshots",
            paramLabel = "DIR",
            description = "Also change the passphrase of the snapshots in this folder.")
    private @Nullable Path snapshots;

    private final Supplier<Profiles> profiles;

    /** Uses the product's profiles. */
    PassphraseCommand() {
        this(WorkstationWiring::profiles);
    }

    /**
     * @param profiles called when the command runs, so that starting another command does not wait for it
     */
    PassphraseCommand(Supplier<Profiles> profiles) {
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws Exception {
        char[] replacement = PassphraseFile.readNew(replacementFile);
        PrintWriter out = spec.commandLine().getOut();
        try (OpenProfile open = profile.open(profiles.get())) {
            open.changePassphrase(profile.passphrase(), replacement);
            if (snapshots != null) {
                tell(open.rewrapSnapshots(snapshots.toAbsolutePath()), out);
            }
            if (newDataKey) {
                open.requestNewDataKey();
            }
        }
        if (newDataKey) {
            renew();
        }
        out.println("The passphrase has been changed.");
        return 0;
    }

    private static void tell(OpenProfile.Rewrapped snapshots, PrintWriter out) {
        out.println("Snapshots that open with the new passphrase: " + snapshots.done()
                + "; with that of their time only: " + snapshots.others() + ".");
    }

    /** Opens the profile once, because a new data key is created at the next opening. */
    private void renew() throws IOException, ProfileException {
        try (ProgressLine progress =
                        new ProgressLine("Sealing anew", spec.commandLine().getErr());
                OpenProfile open =
                        profiles.get().open(profile.folder(), PassphraseFile.read(replacementFile), progress)) {
            Optional<String> problem = open.newDataKeyProblem();
            if (problem.isPresent()) {
                throw new IOException("The passphrase has been changed. " + problem.get());
            }
        }
    }
}
