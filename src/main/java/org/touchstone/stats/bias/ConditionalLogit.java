package org.touchstone.stats.bias;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * Conditional logistic regression of matched pairs, one case and one control each: what all members of a pair share
 * drops out, and the model is a logistic one of the differences, without intercept, in which every outcome is yes.
 * For a single yes-no variable the coefficient is {@code ln(b/c)} with standard error {@code √(1/b + 1/c)}.
 *
 * <p>Breslow N. E., Day N. E. (1980), Statistical Methods in Cancer Research I, section 7.2.
 */
public final class ConditionalLogit {
    /** Beyond this many log-odds per unit an estimate has run away to infinity. */
    private static final double RUNAWAY = 25;

    private final NewtonMaximum.Maximum maximum;

    private ConditionalLogit(NewtonMaximum.Maximum maximum) {
        this.maximum = maximum;
    }

    /**
     * Fits the model.
     *
     * @param differences for each pair, case minus control of each variable; finite, rows equally long
     * @return {@link Outcome.Reason#NO_DATA} without pairs or variables, {@link Outcome.Reason#COLLINEAR} when a
     *     variable never differs within pairs or follows from others, {@link Outcome.Reason#SEPARATED} when one always
     *     points the same way
     */
    public static Outcome<ConditionalLogit> fit(double[][] differences) {
        double[] ones = new double[differences.length];
        Arrays.fill(ones, 1);
        LogisticData data = new LogisticData(differences, ones, ones);
        if (data.columns() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double[] scale = new double[data.columns()];
        for (double[] row : differences) {
            for (int c = 0; c < scale.length; c++) {
                scale[c] = Math.max(scale[c], Math.abs(row[c]));
            }
        }
        Outcome<NewtonMaximum.Maximum> found =
                NewtonMaximum.withDefaults().from(new double[scale.length], new Likelihood(data));
        if (found.whyNot().equals(java.util.Optional.of(Outcome.Reason.COLLINEAR))) {
            return Outcome.none(Outcome.Reason.COLLINEAR);
        }
        boolean runaway = found.estimate().isEmpty();
        for (int c = 0; !runaway && c < scale.length; c++) {
            runaway = Math.abs(found.get().at()[c]) * scale[c] > RUNAWAY;
        }
        return runaway ? Outcome.none(Outcome.Reason.SEPARATED) : found.map(ConditionalLogit::new);
    }

    /** The same for one variable that is yes or no: pairs in which only the case, or only the control, has it. */
    public static Outcome<ConditionalLogit> ofDiscordant(int caseOnly, int controlOnly) {
        Checks.count("caseOnly", caseOnly);
        Checks.count("controlOnly", controlOnly);
        double[][] differences = new double[caseOnly + controlOnly][];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = new double[] {i < caseOnly ? 1 : -1};
        }
        return fit(differences);
    }

    /** The coefficient of a variable, in log-odds. */
    public double coefficient(int variable) {
        return maximum.at()[variable];
    }

    /** Its standard error. */
    public double standardError(int variable) {
        return maximum.standardError(variable);
    }

    /** The conditional log-likelihood. */
    public double logLikelihood() {
        return maximum.value();
    }

    private record Likelihood(LogisticData data) implements NewtonMaximum.Objective {
        @Override
        public double value(double[] at) {
            return data.logLikelihood(at);
        }

        @Override
        public NewtonMaximum.Slope slope(double[] at) {
            return new NewtonMaximum.Slope(data.score(at), data.information(data.weights(at)));
        }
    }
}
