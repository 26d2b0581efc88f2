package org.touchstone.report;

import java.util.Locale;
import org.touchstone.stats.Outcome;

/** The words for reasons and flags of an outcome. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** Returns why there is no value. */
    public static String of(Outcome.Reason reason) {
        return switch (reason) {
            case NO_DATA -> "there is no observation";
            case NO_PAIRABLE_UNIT -> "no item has two judgments to compare";
            case TOO_FEW_RATERS -> "too few annotators";
            case TOO_FEW_UNITS -> "too few items";
            case ONE_CATEGORY -> "there is only one label";
            case NO_VARIATION -> "all observations are equal";
            case DISCONNECTED -> "some cannot be compared with others";
            case SEPARATED -> "some only won or only lost";
            case COLLINEAR -> "a variable depends linearly on others";
            case RESAMPLING_FAILED -> "too many resamples gave no value";
            case NOT_CONVERGED -> "the iteration found no answer";
        };
    }

    /** Returns how to read a value. */
    public static String of(Outcome.Flag flag) {
        return switch (flag) {
            case NO_VARIATION -> "no variation: all judgments are equal, the value is a convention";
            case NOT_CONVERGED -> "not converged";
            case RESAMPLES_WITHOUT_VALUE -> "some resamples gave no value";
            case SIMPLER_MODEL -> "simpler model for people with few judgments";
            case UNBOUNDED -> "interval without bound";
            case DISCONNECTED -> "some groups were never compared with each other";
            case SEPARATED -> "the data alone would give an infinite value";
            case SMALL_COUNTS -> "small counts: the approximation is rough";
        };
    }

    /** The stable code of a reason or a flag, such as {@code no-variation}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
