package org.touchstone.ui.feature;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for the screen that imports packs.
 *
 * @param file the pack to import first, if known
 */
public record ImportPack(Optional<Path> file) implements Request {}
