package org.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Dimension2D;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.shell.RealCards;
import org.touchstone.ui.text.Fx;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.folder.FolderProfiles;

/** The windows at which blinding is measured, with the cards that the product's own screen leaves in them. */
final class Windows {
    private static final double[][] SIZES = {{1093, 614}, {1280, 800}, {1920, 1080}};
    private static final BenchStudy.Shape ITEM = new BenchStudy.Shape("2 x 1 KB", 1_000, 1, 200);

    private Windows() {}

    /** Sizes of a card by the window's name, smallest first. */
    static Map<String, Dimension2D> cards() throws Exception {
        Path folder = Files.createTempDirectory("windows");
        FolderProfiles profiles = BenchStudy.profiles();
        Map<String, Dimension2D> cards = new LinkedHashMap<>();
        try (OpenProfile profile =
                profiles.create(folder.resolve("profile"), "Bench", "bench passphrase".toCharArray())) {
            profile.packImport().importPack(BenchStudy.pack(ITEM, folder, 2), Consent.NEW_STUDIES, Progress.NONE);
            for (double[] size : SIZES) {
                String name = (int) size[0] + " x " + (int) size[1];
                cards.put(name, Fx.call(() -> RealCards.in(profiles, profile, folder, size[0], size[1])));
            }
        }
        return cards;
    }

    public static void main(String[] args) throws Exception {
        Fx.start();
        cards().forEach((name, card) -> System.out.println(name + ": " + card));
        System.exit(0);
    }
}
