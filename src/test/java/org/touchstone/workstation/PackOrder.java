package org.touchstone.workstation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.bundle.pack.KeyRotation;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;

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
    /** Items at the end that repeat the first ones under other ids, with the responses in the other order. */
    public int twins;

    public List<String> domains = List.of("legal");
    public PackTerms terms = PackTerms.forAnyone(0);
    public byte signer = 1;

    /** Keys that the signer takes the place of, oldest first. */
    public List<Byte> replaces = List.of();

    public String text = "Answer";
    public String title = "";
    public String guidelineVersion = "";
    public String word = "advice";
    public List<Criterion> criteria = List.of();

    /** Writes it. */
    public Path write(Path file) throws IOException, RejectedException {
        try (PackWriter writer = new PackWriter(file, study(), "# Guidelines", terms);
                SigningKey key = key(signer)) {
            for (Comparison item : comparisons()) {
                writer.add(item);
            }
            for (KeyRotation rotation : rotations()) {
                writer.replaced(rotation);
            }
            writer.finish(key);
            return file;
        }
    }

    private List<KeyRotation> rotations() {
        List<KeyRotation> chain = new ArrayList<>();
        for (int n = 0; n < replaces.size(); n++) {
            byte next = n + 1 < replaces.size() ? replaces.get(n + 1) : signer;
            chain.add(KeyRotations.sign(key(replaces.get(n)), key(next).verifyKey(), new StudyId(study), n));
        }
        return chain;
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
        for (int i = firstItem; i < firstItem + items; i++) {
            all.add(comparison("i" + i, i, List.of(response("x" + i, "one"), response("y" + i, "two"))));
        }
        for (int i = firstItem; i < firstItem + twins; i++) {
            all.add(comparison("t" + i, i, List.of(response("p" + i, "two"), response("q" + i, "one"))));
        }
        return all;
    }

    private Comparison comparison(String id, int number, List<Response> responses) {
        return new Comparison(
                new ItemId(id),
                domains.get(number % domains.size()),
                word,
                "en",
                List.of(new Turn(Role.USER, "Question " + number)),
                responses,
                List.of(Scope.CONVERSATION));
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
