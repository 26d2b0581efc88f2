package org.touchstone.stats.regression;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Conditional logistic regression of matched pairs, one case and one control each: effects common to a pair cancel,
 * and the model is a logistic one of the differences, without intercept, in which every outcome is yes. For a single
 * binary variable the coefficient is {@code ln(b/c)} with standard error {@code √(1/b + 1/c)}.
 *
 * <p>Breslow N. E., Day N. E. (1980), Statistical Methods in Cancer Research I, section 7.2.
 */
public final class ConditionalLogit {
    private final RidgeLogistic ofDifferences;

    private ConditionalLogit(RidgeLogistic ofDifferences) {
        this.ofDifferences = ofDifferences;
    }

    /**
     * Fits the model.
     *
     * @param differences for each pair, case minus control of each variable; finite, rows equally long
     * @return {@link Outcome.Reason#NO_DATA} without pairs or variables, {@link Outcome.Reason#COLLINEAR} if a
     * variable never differs within pairs or depends linearly on others, {@link Outcome.Reason#SEPARATED} if one
     * always has the same sign
     */
    public static Outcome<ConditionalLogit> fit(double[][] differences) {
        double[] ones = new double[differences.length];
        Arrays.fill(ones, 1);
        return fit(new LogisticData(differences, ones, ones));
    }

    private static Outcome<ConditionalLogit> fit(LogisticData data) {
        return RidgeLogistic.unpenalised(data).map(ConditionalLogit::new);
    }

    /** Fits one binary variable: the numbers of pairs in which only the case, or only the control, has it. */
    public static Outcome<ConditionalLogit> ofDiscordant(int caseOnly, int controlOnly) {
        Checks.count("caseOnly", caseOnly);
        Checks.count("controlOnly", controlOnly);
        double[] pairs = {caseOnly, controlOnly};
        return fit(new LogisticData(new double[][] {{1}, {-1}}, pairs, pairs));
    }

    /** Returns the coefficient of a variable, in log-odds. */
    public double coefficient(int variable) {
        return ofDifferences.coefficient(variable);
    }

    /** Returns its standard error. */
    public double standardError(int variable) {
        return ofDifferences.standardError(variable);
    }

    /** Returns the conditional log-likelihood. */
    public double logLikelihood() {
        return ofDifferences.penalisedLogLikelihood();
    }
}
