package org.touchstone.formats.packing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.touchstone.refusal.RowReason;

/**
 * What an import came to.
 *
 * @param pairs rows that were taken
 * @param items different items among them
 * @param decisions decisions found
 * @param annotators different people among them
 * @param findings how often each reason was found
 */
public record ImportCounts(long pairs, long items, long decisions, long annotators, Map<RowReason, Long> findings) {
    public ImportCounts {
        Map<RowReason, Long> sorted = new EnumMap<>(RowReason.class);
        sorted.putAll(findings);
        findings = Collections.unmodifiableMap(sorted);
    }

    /** Number of findings of this kind. */
    public long of(RowReason.Kind kind) {
        return findings.entrySet().stream()
                .filter(e -> e.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
