package org.touchstone.formats.packing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.touchstone.refusal.RowReason;

/**
 * The counts of an import.
 *
 * @param pairs accepted rows
 * @param items distinct items among them
 * @param decisions decisions found
 * @param annotators distinct annotators among them
 * @param findings number of findings by reason
 */
public record ImportCounts(long pairs, long items, long decisions, long annotators, Map<RowReason, Long> findings) {
    public ImportCounts {
        Map<RowReason, Long> sorted = new EnumMap<>(RowReason.class);
        sorted.putAll(findings);
        findings = Collections.unmodifiableMap(sorted);
    }

    /** Returns the number of findings of this kind. */
    public long of(RowReason.Kind kind) {
        return findings.entrySet().stream()
                .filter(e -> e.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
