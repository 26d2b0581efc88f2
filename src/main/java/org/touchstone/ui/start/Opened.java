package org.touchstone.ui.start;

import java.nio.file.Path;
import java.util.Optional;
import org.touchstone.workstation.profile.OpenProfile;

/**
 * An open profile, ready for work.
 *
 * @param pack a study pack to import first
 * @param demo whether it is the profile of the demo, which opens without a passphrase
 */
public record Opened(OpenProfile profile, Optional<Path> pack, boolean demo) {}
