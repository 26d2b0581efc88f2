package org.touchstone.ui.transfer;

import java.util.function.Consumer;
import org.touchstone.domain.study.StudyId;

/**
 * Where the transfer screen leads. UI thread.
 *
 * @param changed called after a pack was imported or a bundle written
 * @param removed called after packs were removed, because an open item may be gone
 * @param begin continues with the items of a study
 */
public record TransferExits(Runnable changed, Runnable removed, Consumer<StudyId> begin) {}
