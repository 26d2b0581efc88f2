package org.touchstone.ui.transfer;

import java.util.function.Consumer;
import org.touchstone.domain.study.StudyId;

/**
 * Where the transfer screen leads. UI thread.
 *
 * @param changed hears of a pack that came in and of a bundle that was written
 * @param removed hears of packs that were removed: an item of theirs may be open
 * @param begin goes on with the items of a study
 */
public record TransferExits(Runnable changed, Runnable removed, Consumer<StudyId> begin) {}
