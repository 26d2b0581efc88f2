package org.touchstone.workstation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.bundle.PackTerms;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Comparison;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Item;
import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.Response;
import org.touchstone.domain.study.ResponseId;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Role;
import org.touchstone.domain.study.Scope;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.study.Turn;
import org.touchstone.signing.SigningKey;

/** A pack made to order: the wishes are fields with usual values. */
public final class PackOrder {
    public String study = "study";
    public int version = 1;
    public String seed = "5a".repeat(32);
    public Requirements requirements = new Requirements(0, false, false, false, false);
    public int plainPerMille;
    public int revealPerMille;
    public int firstItem;
    public int items = 3;
    /** So many of the first items once more, with other ids. */
    public int repeats;
    /** Items that follow those made to order. */
    public List<Item> others = List.of();

    public List<String> domains = List.of("legal");
    public PackTerms terms = PackTerms.forAnyone(0);
    public byte signer = 1;
    public String text = "Answer";
    public String title = "";
    public String guidelineVersion = "";
    public String word = "advice";
    public List<Criterion> criteria = List.of();

    /** Writes it. */
    public Path write(Path file) throws IOException, RejectedException {
        try (PackWriter writer = new PackWriter(file, study(), "# Guidelines", terms);
                SigningKey key = key(signer)) {
            for (Item item : comparisons()) {
                writer.add(item);
            }
            for (Item item : others) {
                writer.add(item);
            }
            writer.finish(key);
            return file;
        }
    }

    /** Its study. */
    public Study study() {
        return new Study(
                new StudyId(study),
                title.isEmpty() ? "Study " + study : title,
                version,
                guidelineVersion.isEmpty() ? version + ".0" : guidelineVersion,
                seed,
                criteria,
                requirements,
                new BlindingPolicy(plainPerMille, new RevealPolicy(revealPerMille), false));
    }

    /** Its items, in order. */
    public List<Comparison> comparisons() {
        List<Comparison> all = new ArrayList<>();
        for (int n = 0; n < items + repeats; n++) {
            int i = firstItem + n % items;
            String again = n < items ? "" : "-again";
            all.add(new Comparison(
                    new ItemId("i" + i + again),
                    domains.get(i % domains.size()),
                    word,
                    "en",
                    List.of(new Turn(Role.USER, "Question " + i)),
                    List.of(response("x" + i + again, "one"), response("y" + i + again, "two")),
                    List.of(Scope.CONVERSATION)));
        }
        return all;
    }

    private Response response(String id, String word) {
        return new Response(new ResponseId(id), List.of(new Turn(Role.ASSISTANT, text + " " + word)));
    }

    /** A key that everybody knows. */
    public static SigningKey key(byte fill) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        java.util.Arrays.fill(seed, fill);
        return SigningKey.ofSeed(seed);
    }
}
