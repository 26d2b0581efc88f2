package org.touchstone.formats.study;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.formats.Facets;

/**
 * What a lead writes about a study.
 *
 * @param study the rules, defaults filled in
 * @param facets kind of work of items whose source says nothing
 */
public record StudyFile(Study study, Facets facets) {
    /**
     * Reads the text of a study file.
     *
     * @param secret what the seed is made from when the file gives none
     * @throws StudyFileException when a member is missing, unknown, of the wrong type or out of range
     */
    public static StudyFile parse(String json, byte[] secret) throws StudyFileException {
        try {
            return StudyFileMembers.ofText(
                    json,
                    members -> new StudyFile(
                            study(members, secret),
                            new Facets(
                                    members.text("domain", Facets.UNKNOWN.domain()),
                                    members.text("task", Facets.UNKNOWN.taskType()),
                                    members.text("language", Facets.UNKNOWN.language()))));
        } catch (IllegalArgumentException e) {
            throw new StudyFileException("The study file cannot be used: " + e.getMessage() + ".");
        }
    }

    private static Study study(StudyFileMembers members, byte[] secret) throws StudyFileException {
        String id = members.text("id");
        return new Study(
                new StudyId(id),
                members.text("title"),
                members.number("version", 1),
                members.text("guidelineVersion", "1.0"),
                members.text("seed", seed(id, secret)),
                members.objects(
                        "criteria",
                        c -> new Criterion(c.text("id"), c.text("title"), c.text("question", ""), c.texts("anchors"))),
                members.object("requirements", StudyFile::requirements),
                members.object("blinding", StudyFile::blinding));
    }

    private static Requirements requirements(StudyFileMembers asked) throws StudyFileException {
        return new Requirements(
                asked.number("rationaleFromStrength", 0),
                asked.flag("bothEndsRead"),
                asked.flag("allCriteria"),
                asked.flag("spanForUnsafe"),
                asked.flag("confidence"));
    }

    private static BlindingPolicy blinding(StudyFileMembers policy) throws StudyFileException {
        return new BlindingPolicy(
                policy.number("plainPerMille", 0),
                new RevealPolicy(policy.number("revealPerMille", 0)),
                policy.flag("votesAfterBothEnds"));
    }

    /** The seed travels and the secret must not: one way only, from the secret to the seed. */
    private static String seed(String id, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("seed\n" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256", e);
        }
    }
}
