package org.touchstone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.SigningKey;
import org.touchstone.refusal.RejectedException;

/** Builds the signed packs of the demo studies that come with the program. */
public final class DemoPacks {
    /** The demo studies, in the order in which they are imported. */
    public static final List<String> STUDIES = List.of("legal", "medical");

    private static final String FOLDER = "/assets/demo/";

    private DemoPacks() {}

    /**
     * Writes the packs and returns their paths.
     *
     * @param folder an existing folder
     * @param studies names from {@link #STUDIES}
     * @param key signs them; generated for each run, because a demo has no lead
     */
    public static List<Path> write(Path folder, List<String> studies, SigningKey key, long createdAtMillis)
            throws IOException, RejectedException {
        List<Path> packs = new ArrayList<>();
        for (String study : studies) {
            packs.add(write(folder.resolve(study + ".tspack"), study, key, createdAtMillis));
        }
        return packs;
    }

    private static Path write(Path file, String study, SigningKey key, long createdAtMillis)
            throws IOException, RejectedException {
        String guidelines = new String(bytes(study, "guidelines.md"), StandardCharsets.UTF_8);
        try (PackWriter writer = new PackWriter(
                file,
                Codecs.STUDY.decode(bytes(study, "study.json")),
                guidelines,
                PackTerms.forAnyone(createdAtMillis))) {
            String items = new String(bytes(study, "items.jsonl"), StandardCharsets.UTF_8);
            for (String line : items.split("\n", 0)) {
                writer.add(Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8)));
            }
            writer.finish(key);
        }
        return file;
    }

    /** Returns the id of a demo study in its pack. */
    static String studyId(String study) {
        return "demo-" + study;
    }

    private static byte[] bytes(String study, String file) throws IOException {
        String path = FOLDER + study + "/" + file;
        try (InputStream in = DemoPacks.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + path);
            }
            return in.readAllBytes();
        }
    }
}
