package org.touchstone.ui.settings;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Forms;

/** Lists what is recorded, what leaves the machine and what is never kept. */
public final class PrivacyPanel extends VBox {
    private static final List<String> RECORDED = List.of(
            "what you decide: preferences, criteria, reasons, marks, flags and your own confidence",
            "which response was on which side, in which layout, text size and window size",
            "how long you worked on the item without pauses, how that time was divided between the sides, and"
                    + " your own correction of it",
            "when you decided, the minute within your session, and whether the clock could be trusted",
            "packs you imported, bundles you exported, judgments you took back and sessions you began");

    private static final List<String> NEVER = List.of(
            "keys you press, what you type and delete again, or where the pointer is",
            "other windows, other programs, your location or your network",
            "your passphrase or your private key, anywhere but sealed in your profile");

    public PrivacyPanel() {
        StyleClass.style(this, StyleClass.SECTION);
        getChildren()
                .addAll(
                        card("Recorded with each judgment and in the journal", RECORDED),
                        card("Never recorded", NEVER),
                        StyleClass.style(
                                new VBox(
                                        StyleClass.style(new Label("What leaves this machine"), StyleClass.HEADING),
                                        Forms.sentence("Only bundles, only when you export one, and only to the file"
                                                + " you choose. You can read every line of it first under Transfer."
                                                + " This version opens no network connection.")),
                                StyleClass.CARD),
                        StyleClass.style(
                                new VBox(
                                        StyleClass.style(new Label("Log for troubleshooting"), StyleClass.HEADING),
                                        Forms.sentence(
                                                "It holds times, error codes and places in the program, and is kept"
                                                        + " in the folder log of your profile, three quarters of a megabyte at"
                                                        + " most. Prompts, responses, reasons, names and keys are never written"
                                                        + " to it. It leaves this machine only if you send it.")),
                                StyleClass.CARD));
    }

    private static VBox card(String title, List<String> lines) {
        VBox list = StyleClass.style(new VBox(), StyleClass.FIELD);
        lines.forEach(line -> list.getChildren().add(Forms.sentence("–  " + line)));
        return StyleClass.style(
                new VBox(StyleClass.style(Forms.sentence(title), StyleClass.HEADING), list), StyleClass.CARD);
    }
}
