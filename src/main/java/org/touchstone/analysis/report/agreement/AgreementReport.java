package org.touchstone.analysis.report.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.touchstone.analysis.LabelScale;
import org.touchstone.analysis.VoteCounts;
import org.touchstone.analysis.report.Estimate;
import org.touchstone.analysis.report.Figure;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.Benchmark;
import org.touchstone.stats.agreement.ChanceCorrected;
import org.touchstone.stats.agreement.Coefficient;
import org.touchstone.stats.agreement.CohenKappa;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.agreement.PairTables;
import org.touchstone.stats.agreement.PercentAgreement;
import org.touchstone.stats.agreement.Weights;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.Level;

/**
 * The measures of agreement that fit a level of measurement, from counts alone. Immutable. Alpha and the percentage have
 * intervals from resampled items, the other coefficients from their standard errors.
 *
 * @param level the level of measurement of the labels
 * @param weights the weights of near misses in kappas and AC2
 * @param bootstrap how items are resampled; its level is that of all intervals
 * @param random returns a generator in the same state at each call, so that no figure depends on which others were
 * requested
 */
public record AgreementReport(
        Level level, Weighting weights, UnitBootstrap bootstrap, Supplier<RandomGenerator> random) {

    /** How much a near miss counts. */
    public enum Weighting {
        IDENTITY,
        LINEAR,
        QUADRATIC;

        /** The weights on a scale; numbers count by their distance where the level says so. */
        public Weights of(LabelScale scale, Level level) {
            boolean numbers = (level == Level.INTERVAL || level == Level.RATIO) && scale.size() > 1;
            return switch (this) {
                case IDENTITY -> Weights.identity(scale.size());
                case LINEAR -> Weights.linear(scale.size());
                case QUADRATIC -> numbers ? Weights.quadraticOf(scale.numbers()) : Weights.quadratic(scale.size());
            };
        }
    }

    /** Returns the measures that need no names. */
    public List<Figure> of(VoteCounts counts) {
        List<Figure> figures = new ArrayList<>();
        LabelScale scale = counts.scale();
        CategoryPatterns patterns = counts.patterns();
        if (scale.size() == 0) {
            figures.add(new Figure("krippendorff-alpha", "Krippendorff's alpha", Outcome.none(Outcome.Reason.NO_DATA)));
            return figures;
        }
        figures.add(percent(patterns));
        figures.add(new Figure(
                "percent-macro",
                "percent agreement, mean of items",
                PercentAgreement.of(patterns).map(p -> Estimate.of(p.macro()))));
        figures.add(alpha("krippendorff-alpha", "Krippendorff's alpha, " + name(level), patterns, alpha(scale)));
        Weights weight = weights.of(scale, level);
        boolean plain = weights == Weighting.IDENTITY;
        figures.add(coefficient(
                plain ? "gwet-ac1" : "gwet-ac2",
                plain ? "Gwet's AC1" : "Gwet's AC2, " + weighted(),
                ChanceCorrected.GWET.of(patterns, weight)));
        figures.add(
                coefficient("fleiss-kappa", "Fleiss' kappa" + suffix(), ChanceCorrected.FLEISS.of(patterns, weight)));
        figures.add(coefficient(
                "brennan-prediger",
                "Brennan and Prediger's kappa" + suffix(),
                ChanceCorrected.BRENNAN_PREDIGER.of(patterns, weight)));
        counts.pairs().ifPresent(tables -> pairFigures(figures, tables, weight));
        return figures;
    }

    /**
     * Returns the alpha that does not depend on which of two responses is called the first, for labels in the order
     * "first better ... second better": every item counts once as it is and once reversed, and items are resampled in
     * this form.
     */
    public Figure orientationFree(VoteCounts counts) {
        CategoryPatterns folded = counts.patterns().folded();
        Function<CategoryPatterns, Outcome<Double>> statistic =
                p -> alpha(counts.scale()).of(p.orientationFree());
        return new Figure(
                "krippendorff-alpha-orientation-free",
                "Krippendorff's alpha, " + name(level) + ", orientation-free",
                resampled(folded, statistic));
    }

    private void pairFigures(List<Figure> figures, PairTables tables, Weights weight) {
        if (tables.raters() == 2) {
            figures.add(
                    coefficient("cohen-kappa", "Cohen's kappa" + suffix(), CohenKappa.of(tables.table(0, 1), weight)));
        } else if (weights == Weighting.IDENTITY) {
            figures.add(
                    new Figure("light-kappa", "Light's kappa", tables.light().map(Estimate::of)));
            figures.add(
                    new Figure("conger-kappa", "Conger's kappa", tables.conger().map(Estimate::of)));
        }
    }

    private KrippendorffAlpha alpha(LabelScale scale) {
        return switch (level) {
            case NOMINAL -> KrippendorffAlpha.nominal();
            case ORDINAL -> KrippendorffAlpha.ordinal();
            case INTERVAL -> KrippendorffAlpha.interval(scale.numbers());
            case RATIO -> KrippendorffAlpha.ratio(scale.numbers());
        };
    }

    /** Alpha of these patterns at the report's level, with its interval. */
    public Outcome<Estimate> alpha(VoteCounts counts) {
        return resampled(counts.patterns(), p -> alpha(counts.scale()).of(p));
    }

    private Figure alpha(String id, String name, CategoryPatterns patterns, KrippendorffAlpha alpha) {
        return new Figure(id, name, resampled(patterns, alpha::of));
    }

    private Figure percent(CategoryPatterns patterns) {
        return new Figure(
                "percent",
                "percent agreement, all pairs",
                resampled(patterns, p -> PercentAgreement.of(p).map(PercentAgreement::micro)));
    }

    /** A statistic of the patterns with its interval from resampled items, when resampling gives one. */
    private Outcome<Estimate> resampled(
            CategoryPatterns patterns, Function<CategoryPatterns, Outcome<Double>> statistic) {
        Outcome<Double> value = statistic.apply(patterns);
        if (value.estimate().isEmpty() || value.remarks().contains(Outcome.Flag.NO_VARIATION)) {
            return value.map(Estimate::of);
        }
        Outcome<UnitBootstrap.Resampled> spread = bootstrap.of(
                patterns.multiplicities(), drawn -> statistic.apply(patterns.withMultiplicities(drawn)), random.get());
        return value.map(v -> new Estimate(
                v,
                spread.estimate().map(s -> OptionalDouble.of(s.standardError())).orElse(OptionalDouble.empty()),
                spread.estimate().map(UnitBootstrap.Resampled::interval),
                ""));
    }

    private Figure coefficient(String id, String name, Outcome<Coefficient> outcome) {
        return new Figure(id, name, outcome.map(c -> {
            Optional<Interval> interval = c.interval(bootstrap.level());
            return new Estimate(c.value(), c.standardError(), interval, band(c));
        }));
    }

    /** Returns the highest of Landis and Koch's bands that the true value reaches with 95 %, as Gwet proposes. */
    private static String band(Coefficient c) {
        return c.standardError().isEmpty() || c.value() < -1
                ? ""
                : Benchmark.landisKoch()
                        .band(c.value(), c.standardError().getAsDouble(), 0.95)
                        .name();
    }

    private String suffix() {
        return weights == Weighting.IDENTITY ? "" : ", " + weighted();
    }

    private String weighted() {
        return name(weights) + " weights";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Throws if the level requires numbers but the labels are names. */
    public void check(LabelScale scale) {
        Checks.that(
                level == Level.NOMINAL
                        || level == Level.ORDINAL
                        || !scale.values().isEmpty()
                        || scale.size() == 0,
                "labels are names, and this level needs numbers");
    }
}
