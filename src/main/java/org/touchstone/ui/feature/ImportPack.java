package org.touchstone.ui.feature;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Go to where packs come in.
 *
 * @param file the pack to begin with, if it is known
 */
public record ImportPack(Optional<Path> file) implements Request {}
