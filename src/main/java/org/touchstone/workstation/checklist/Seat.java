package org.touchstone.workstation.checklist;

import org.touchstone.blinding.ArmAssignment;
import org.touchstone.blinding.RevealSample;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.study.Study;

/**
 * An item's place in one annotator's order. Together with the study's seed and policy it determines everything that is
 * drawn at random for its presentation. Pure; any thread.
 *
 * @param annotatorKeyId the annotator's key id
 * @param inStudy number of items of its study and kind before it
 * @param inDomain number of items of its study, kind and domain before it
 */
public record Seat(String annotatorKeyId, int inStudy, int inDomain) {
    /** Draws the layout. */
    Arm arm(Study study, Item item) {
        int plainPerMille = study.blinding().plainPerMille();
        return new ArmAssignment(study.seed(), annotatorKeyId, plainPerMille).arm(item.domain(), inDomain);
    }

    /** Draws whether all texts are opened after the blind decision. */
    boolean reveals(Study study, Item item) {
        return new RevealSample(study.seed(), annotatorKeyId, study.blinding().reveal()).reveals(item.id());
    }
}
