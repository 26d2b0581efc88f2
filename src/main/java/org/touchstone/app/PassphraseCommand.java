package org.touchstone.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.touchstone.workstation.profile.OpenProfile;
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
        footer = {"", "Snapshots taken before keep the passphrase that they had."})
final class PassphraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions profile;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "F",
            required = true,
            description =
                    "Its first line is the new passphrase, at least " + Profiles.SHORTEST_PASSPHRASE + " characters.")
    private Path replacementFile;

    private final Supplier<Profiles> profiles;

    /** With the product's profiles. */
    PassphraseCommand() {
        this(WorkstationWiring::profiles);
    }

    /** @param profiles made only when the command runs: starting any other command must not wait for them */
    PassphraseCommand(Supplier<Profiles> profiles) {
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws Exception {
        char[] replacement = PassphraseFile.readNew(replacementFile);
        try (OpenProfile open = profile.open(profiles.get())) {
            open.changePassphrase(profile.passphrase(), replacement);
        }
        spec.commandLine().getOut().println("The passphrase is changed.");
        return 0;
    }
}
