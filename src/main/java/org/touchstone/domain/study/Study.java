package org.touchstone.domain.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.touchstone.domain.text.TextLimit;

/**
 * The definition of a study, as carried by a pack.
 *
 * @param id its permanent identifier
 * @param title as shown; not blank, within {@link TextLimit#STUDY_TITLE}
 * @param version increases with every change, from 1
 * @param guidelineVersion version of the guidelines in force, such as {@code 1.0}; not blank, within {@link
 *     TextLimit#GUIDELINE_VERSION}
 * @param seed 64 hexadecimal digits; determines sides, arms and samples
 * @param criteria the rubric, in display order; may be empty
 * @param requirements requirements on a judgment before it can be submitted
 * @param blinding the rules for showing items
 */
public record Study(
        StudyId id,
        String title,
        int version,
        String guidelineVersion,
        String seed,
        List<Criterion> criteria,
        Requirements requirements,
        BlindingPolicy blinding) {
    /** Most criteria of a study. */
    public static final int MOST_CRITERIA = 100;

    private static final Pattern SEED = Pattern.compile("[0-9a-f]{64}");

    public Study {
        if (criteria.size() > MOST_CRITERIA) {
            throw new IllegalArgumentException("A study has at most " + MOST_CRITERIA + " criteria");
        }
        criteria = List.copyOf(criteria);
        if (title.isBlank() || guidelineVersion.isBlank() || version < 1) {
            throw new IllegalArgumentException("A study has a title, a version from 1 and a guideline version");
        }
        TextLimit.STUDY_TITLE.require(title);
        TextLimit.GUIDELINE_VERSION.require(guidelineVersion);
        if (!SEED.matcher(seed).matches()) {
            throw new IllegalArgumentException("A seed is 64 hexadecimal digits");
        }
        Set<String> ids = new HashSet<>();
        if (!criteria.stream().allMatch(c -> ids.add(c.id()))) {
            throw new IllegalArgumentException("Criteria have different ids");
        }
    }
}
