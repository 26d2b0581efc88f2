package org.touchstone.formats.blind;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.touchstone.formats.Reason;

/**
 * What an import came to.
 *
 * @param pairs rows that were taken
 * @param items different items among them
 * @param decisions decisions found
 * @param annotators different people among them
 * @param findings how often each reason was found
 */
public record ImportCounts(long pairs, long items, long decisions, long annotators, Map<Reason, Long> findings) {
    public ImportCounts {
        Map<Reason, Long> sorted = new EnumMap<>(Reason.class);
        sorted.putAll(findings);
        findings = Collections.unmodifiableMap(sorted);
    }

    /** Number of findings of this kind. */
    public long of(Reason.Kind kind) {
        return findings.entrySet().stream()
                .filter(e -> e.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
