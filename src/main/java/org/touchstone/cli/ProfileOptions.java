package org.touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.wiring.DataFolders;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine.Option;

/** Which profile a command works on, and what opens it. */
public final class ProfileOptions {
    static final String NAME = "--profile";

    @Writes(Writes.What.ITS_OWN)
    @Option(
            names = NAME,
            paramLabel = "DIR",
            description = "Folder of the profile. Default: the system's folder for application data.")
    private @Nullable Path profile;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            required = true,
            description = "File whose first line is the passphrase.")
    private Path passphraseFile;

    /** Returns the folder of the profile, which may not exist yet. */
    public Path folder() {
        return profile == null ? DataFolders.here().profile() : profile.toAbsolutePath();
    }

    /** Reads the passphrase. The caller must wipe the returned array. */
    public char[] passphrase() throws IOException {
        return PassphraseFile.read(passphraseFile);
    }

    /** Opens the profile. */
    public OpenProfile open(Profiles profiles) throws ProfileException, IOException {
        return profiles.open(folder(), passphrase());
    }
}
