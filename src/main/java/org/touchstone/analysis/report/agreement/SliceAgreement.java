package org.touchstone.analysis.report.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.touchstone.analysis.LabelScale;
import org.touchstone.analysis.LabelTable;
import org.touchstone.analysis.VoteCounts;
import org.touchstone.analysis.report.Estimate;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.Outcome.Reason;
import org.touchstone.stats.regression.PartialPooling;
import org.touchstone.stats.regression.PartialPooling.Pooled;

/**
 * Agreement in one slice of the judgments, such as a domain or a turn.
 *
 * @param slice its name
 * @param judgments how many judgments it has
 * @param alpha Krippendorff's alpha of the slice alone, with interval and standard error from resampled items
 * @param shrunk the same shrunken to the mean of all slices, the more so the less is known of it
 * ({@link PartialPooling} of the slices' alphas). Compare slices by this value, because the best and the worst of
 * many small ones are mostly chance. {@link Reason#TOO_FEW_UNITS} if the slice has no standard error, or fewer than
 * two slices have one
 */
public record SliceAgreement(String slice, long judgments, Outcome<Estimate> alpha, Outcome<Pooled> shrunk) {

    /** Every slice, by name. */
    public static List<SliceAgreement> of(LabelTable judgments, LabelScale scale, AgreementReport report) {
        List<Integer> slices = IntStream.range(0, judgments.slices().size())
                .boxed()
                .sorted(Comparator.comparing(judgments.slices()::key))
                .toList();
        List<VoteCounts> counts = new ArrayList<>();
        List<Outcome<Estimate>> alphas = new ArrayList<>();
        for (int slice : slices) {
            VoteCounts of = VoteCounts.of(judgments.where(row -> judgments.slice(row) == slice), scale);
            counts.add(of);
            alphas.add(scale.size() == 0 ? Outcome.none(Reason.NO_DATA) : report.alpha(of));
        }
        List<Integer> sure = IntStream.range(0, alphas.size())
                .filter(i -> error(alphas.get(i)) > 0)
                .boxed()
                .toList();
        Outcome<PartialPooling> pooled = PartialPooling.of(
                sure.stream().mapToDouble(i -> alphas.get(i).get().value()).toArray(),
                sure.stream().mapToDouble(i -> error(alphas.get(i))).toArray());
        List<SliceAgreement> all = new ArrayList<>();
        for (int i = 0; i < alphas.size(); i++) {
            int at = sure.indexOf(i);
            Outcome<Pooled> shrunk = at < 0 || pooled.estimate().isEmpty()
                    ? Outcome.none(Reason.TOO_FEW_UNITS)
                    : pooled.map(p -> p.people().get(at));
            String name = judgments.slices().key(slices.get(i));
            all.add(new SliceAgreement(name, counts.get(i).judgments(), alphas.get(i), shrunk));
        }
        return all;
    }

    private static double error(Outcome<Estimate> alpha) {
        return alpha.estimate()
                .map(Estimate::standardError)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElse(0.0);
    }
}
