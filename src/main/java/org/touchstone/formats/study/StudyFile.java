package org.touchstone.formats.study;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.study.Study;
import org.touchstone.formats.Facets;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.PackRule;
import org.touchstone.refusal.RejectedException;

/**
 * A study as a lead describes it.
 *
 * @param study the rules, completed with defaults
 * @param facets the kind of work of items whose source names none
 */
public record StudyFile(Study study, Facets facets) {
    /**
     * Parses a study file.
     *
     * @param secret the seed is derived from it if the file gives none
     * @throws RejectedException with {@link PackRule#STUDY_FILE} if a member is missing, unknown, of the wrong type
     * or out of range
     */
    public static StudyFile parse(String json, byte[] secret) throws RejectedException {
        try {
            Map<String, Object> members = StudyDefaults.filled(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)));
            String domain = text(members.remove("domain"));
            String task = text(members.remove("task"));
            String language = text(members.remove("language"));
            if (text(members.get("seed")).isEmpty()) {
                members.put("seed", seed(text(members.get("id")), secret));
            }
            return new StudyFile(Codecs.STUDY.ofTree(members), new Facets(domain, task, language));
        } catch (RejectedException e) {
            throw e.rule() == PackRule.STUDY_FILE ? e : unusable(e);
        } catch (IllegalArgumentException e) {
            throw StudyDefaults.refused("The study file cannot be used: " + e.getMessage() + ".");
        }
    }

    private static RejectedException unusable(RejectedException e) {
        return StudyDefaults.refused("The study file cannot be used: " + e.getMessage());
    }

    private static String text(@Nullable Object filled) {
        return (String) Objects.requireNonNull(filled, "Defaults are filled in");
    }

    /** Derives the seed from the secret with a one-way function: the seed travels and the secret must not. */
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
