package org.touchstone.stats;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.bias.LengthControl;
import org.touchstone.stats.bias.StyleControl;
import org.touchstone.stats.bias.blinding.BlindingEffect;
import org.touchstone.stats.bias.blinding.BlockRandomisation;
import org.touchstone.stats.bias.blinding.MatchedArms;
import org.touchstone.stats.bias.peer.PeerFit;
import org.touchstone.stats.bias.peer.PeerModel;
import org.touchstone.stats.bias.peer.Votes;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.paired.BradleyTerry;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.paired.PositionEffect;
import org.touchstone.stats.paired.Strengths;
import org.touchstone.stats.paired.TieModel;
import org.touchstone.stats.paired.annotator.AnnotatorBias;
import org.touchstone.stats.paired.annotator.AnnotatorBiasFit;
import org.touchstone.stats.paired.annotator.SidedVotes;
import org.touchstone.stats.regression.ConditionalLogit;
import org.touchstone.stats.regression.FirthLogistic;
import org.touchstone.stats.regression.LogisticData;
import org.touchstone.stats.regression.PartialPooling;
import org.touchstone.stats.regression.RidgeLogistic;

/**
 * Every model of comparisons and of votes answers on degenerate data (nobody compared, groups apart, always winning, only
 * ties, constant or collinear features, complete separation, counts up to a thousand millions) with finite numbers or a
 * reason, and never with an exception.
 */
class DegenerateComparisonsTest {
    private static final int TABLES = 300;
    private static final List<PairCounts.Result> RESULTS =
            List.of(PairCounts.Result.FIRST, PairCounts.Result.TIE, PairCounts.Result.SECOND);

    private static int one(Random random, int... of) {
        return of[random.nextInt(of.length)];
    }

    private static long[][] counts(Random random, int players, boolean symmetric) {
        long[][] counts = new long[players][players];
        int filling = random.nextInt(5);
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < players; j++) {
                if (i != j && !(symmetric && j > i)) {
                    counts[i][j] = switch (filling) {
                        case 0 -> 0;
                        case 1 -> i < j ? 0 : 3; // one order, never reversed
                        case 2 -> (i + j) % 2 == 0 ? one(random, 1, 2) : 0; // two groups apart
                        case 3 -> one(random, 0, 1, 1_000_000_000);
                        default -> one(random, 0, 0, 1, 2);
                    };
                    if (symmetric) {
                        counts[j][i] = counts[i][j];
                    }
                }
            }
        }
        return counts;
    }

    @Test
    void comparisonsHaveDefinedAnswers() {
        Random random = new Random(5);
        for (int t = 0; t < TABLES; t++) {
            int players = one(random, 0, 1, 2, 3, 6);
            PairCounts counts = new PairCounts(counts(random, players, false), counts(random, players, true));
            String what = "comparisons " + t + " ";
            BradleyTerry model = new BradleyTerry(1e-9, 2000);
            Finite.everywhere(what + "Bradley-Terry", model.fit(counts).map(f -> numbers(f.strengths(), f.deviance())));
            Finite.everywhere(what + "resampled", model.resample(counts, new UnitBootstrap(20, 0.9), random));
            for (TieModel ties : TieModel.values()) {
                Finite.everywhere(what + ties, ties.fit(counts).map(f -> numbers(f.strengths(), f.parameter())));
            }
            Outcome<PositionEffect.Fit> side =
                    PositionEffect.fit(counts(random, players, false), counts(random, players, false));
            Finite.everywhere(what + "side", side.map(f -> numbers(f.strengths(), f.side())));
            Finite.everywhere(what + "side", side.map(PositionEffect.Fit::standardError));
            for (int p = 0; p < players; p++) {
                Finite.everywhere(what + "win rate", counts.winRate(p));
            }
        }
    }

    private static double[] numbers(Strengths strengths, double more) {
        double[] all = new double[3 * strengths.players() + 1];
        for (int p = 0; p < strengths.players(); p++) {
            all[3 * p] = strengths.of(p);
            all[3 * p + 1] = strengths.standardError(p);
            all[3 * p + 2] = strengths.differenceError(p, 0);
        }
        all[all.length - 1] = more;
        return all;
    }

    @Test
    void annotatorBiasHasDefinedAnswers() {
        Random random = new Random(6);
        for (int t = 0; t < TABLES; t++) {
            int people = one(random, 1, 2, 5);
            int players = one(random, 2, 3, 6);
            SidedVotes.Builder votes = SidedVotes.of(people, players);
            PairCounts.Result always = RESULTS.get(random.nextInt(3));
            boolean same = random.nextBoolean();
            double z = one(random, 0, 1, 1_000_000);
            for (int v = 0; v < one(random, 0, 1, 5, 60); v++) {
                int left = random.nextInt(players);
                int right = (left + 1 + random.nextInt(players - 1)) % players;
                PairCounts.Result result = same ? always : RESULTS.get(random.nextInt(3));
                votes.add(random.nextInt(people), left, right, z * random.nextGaussian(), result);
            }
            Outcome<AnnotatorBiasFit> fit = AnnotatorBias.standard().fit(votes.build());
            Finite.everywhere("annotator bias " + t, fit.map(f -> new Object[] {f}.length));
            fit.estimate().ifPresent(f -> {
                for (int p = 0; p < f.players(); p++) {
                    Finite.everywhere("strength", f.strength(p));
                    Finite.everywhere("error", f.strengthError(p));
                    Finite.everywhere("difference", f.differenceError(p, 0));
                }
                for (int j = 0; j < f.people(); j++) {
                    Finite.everywhere("sharpness", f.discrimination(j));
                    Finite.everywhere("side", f.side(j));
                    Finite.everywhere("slope", f.slope(j));
                }
                Finite.everywhere("objective", f.objective());
                Finite.everywhere("controlled", f.controlled(0, 1, 0.9).means());
            });
        }
    }

    /** Rows with an intercept, then columns that vary, are constant, copy each other or have any unit. */
    private static double[][] rows(Random random, int n, int columns) {
        double[] unit = new double[columns];
        int[] kind = new int[columns];
        for (int c = 0; c < columns; c++) {
            unit[c] = Math.pow(10, one(random, -9, 0, 0, 0, 9));
            kind[c] = random.nextInt(5);
        }
        double[][] rows = new double[n][columns];
        for (double[] row : rows) {
            for (int c = 0; c < columns; c++) {
                row[c] = switch (c == 0 ? 0 : kind[c]) {
                    case 0 -> 1;
                    case 1 -> row[c - 1];
                    case 2 -> unit[c] * random.nextInt(2);
                    default -> unit[c] * random.nextGaussian();
                };
            }
        }
        return rows;
    }

    @Test
    void regressionsHaveDefinedAnswers() {
        Random random = new Random(7);
        for (int t = 0; t < TABLES; t++) {
            int columns = one(random, 0, 1, 2, 3);
            double[][] rows = rows(random, one(random, 0, 1, 2, 5, 40), columns);
            int last = columns - 1;
            int answers = random.nextInt(4);
            double[] yes = new double[rows.length];
            double[] total = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                total[i] = one(random, 0, 1, 1, 1, 1_000_000_000);
                yes[i] = total[i]
                        * switch (answers) {
                            case 0 -> 0;
                            case 1 -> 1;
                            case 2 -> columns > 0 && rows[i][last] > 0 ? 1 : 0;
                            default -> random.nextInt(2);
                        };
            }
            LogisticData data = new LogisticData(rows, yes, total);
            String what = "regression " + t + " ";
            Outcome<FirthLogistic> firth = FirthLogistic.fit(data);
            Finite.everywhere(what + "Firth", firth.map(f -> f.penalisedLogLikelihood()));
            firth.estimate().ifPresent(f -> {
                for (int c = 0; c < columns; c++) {
                    Finite.everywhere(what + "coefficient", f.coefficient(c));
                    Finite.everywhere(what + "error", f.standardError(c));
                    Finite.everywhere(what + "p", f.pValue(c));
                    Finite.everywhere(what + "interval", f.interval(c, 0.95));
                }
                Finite.everywhere(what + "robust", f.clusterCovariance(new int[rows.length]));
            });
            for (double penalty : new double[] {0, 1}) {
                double[] penalties = new double[columns];
                java.util.Arrays.fill(penalties, penalty);
                Outcome<RidgeLogistic> ridge = RidgeLogistic.fit(data, rows.length == 0 ? new double[0] : penalties);
                Finite.everywhere(what + "ridge", ridge.map(f -> f.penalisedLogLikelihood()));
                ridge.estimate().ifPresent(f -> {
                    for (int c = 0; c < columns; c++) {
                        Finite.everywhere(what + "coefficient", f.coefficient(c));
                        Finite.everywhere(what + "error", f.standardError(c));
                        Finite.everywhere(what + "p", f.pValue(c));
                        Finite.everywhere(what + "interval", f.interval(c, 0.95));
                    }
                });
            }
            Finite.everywhere(what + "conditional", ConditionalLogit.fit(rows).map(f ->
                    new double[] {f.coefficient(0), f.standardError(0)}));
            double[] shares = new double[rows.length];
            double[] lengths = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                shares[i] = total[i] == 0 ? 0.5 : yes[i] / total[i];
                lengths[i] = columns == 0 ? 0 : rows[i][last];
            }
            Finite.everywhere(
                    what + "length control", LengthControl.withDefaults().of(shares, lengths));
        }
    }

    @Test
    void styleControlHasDefinedAnswers() {
        Random random = new Random(8);
        for (int t = 0; t < TABLES; t++) {
            int models = one(random, 2, 3, 6);
            int n = one(random, 0, 1, 2, 30);
            int[] first = new int[n];
            int[] second = new int[n];
            double[] outcome = new double[n];
            double[][] style = rows(random, n, one(random, 0, 1, 3));
            double always = one(random, 0, 1, 2) / 2.0;
            boolean same = random.nextBoolean();
            for (int i = 0; i < n; i++) {
                first[i] = random.nextInt(models);
                second[i] = (first[i] + 1 + random.nextInt(models - 1)) % models;
                outcome[i] = same ? always : random.nextInt(2);
            }
            Outcome<StyleControl.Fit> fit =
                    StyleControl.withDefaults().fit(new StyleControl.Duels(models, first, second, outcome, style));
            fit.estimate().ifPresent(f -> {
                for (int m = 0; m < models; m++) {
                    Finite.everywhere("rating", f.rating(m));
                    Finite.everywhere("rating error", f.ratingError(m));
                    Finite.everywhere("controlled", f.controlledWinRate(m));
                    Finite.everywhere("raw", f.rawWinRate(m));
                }
                Finite.everywhere("objective", f.objective());
            });
        }
    }

    @Test
    void votesAndArmsHaveDefinedAnswers() {
        Random random = new Random(9);
        for (int t = 0; t < TABLES; t++) {
            int items = one(random, 1, 2, 10);
            int people = one(random, 1, 2, 4);
            int n = one(random, 0, 1, 2, 5, 40);
            double[][] features = new double[items][1];
            double scale = one(random, 0, 1, 1, 1000);
            for (double[] row : features) {
                row[0] = scale * random.nextGaussian();
            }
            int[] person = random.ints(n, 0, people).toArray();
            int[] item = random.ints(n, 0, items).toArray();
            int[] block = random.ints(n, 0, 3).toArray();
            boolean[] chose = new boolean[n];
            boolean[] left = new boolean[n];
            boolean[] treated = new boolean[n];
            int votesBy = random.nextInt(4);
            int arms = random.nextInt(3);
            for (int v = 0; v < n; v++) {
                left[v] = random.nextBoolean();
                treated[v] = arms == 0 ? random.nextBoolean() : arms == 1;
                chose[v] = switch (votesBy) {
                    case 0 -> true;
                    case 1 -> features[item[v]][0] > 0;
                    case 2 -> left[v];
                    default -> random.nextBoolean();
                };
            }
            Votes votes = new Votes(features, person, item, chose, left);
            String what = "votes " + t + " ";
            Outcome<PeerFit> peers = PeerModel.withDefaults().fit(votes);
            peers.estimate().ifPresent(f -> {
                Finite.everywhere(what + "common", f.commonSlope());
                for (int p = 0; p < people; p++) {
                    Finite.everywhere(what + "slope", f.slope(p));
                    Finite.everywhere(what + "side", f.side(p));
                    Finite.everywhere(what + "excess", f.excessSlope(p));
                    Finite.everywhere(what + "excess p", f.excessPBeyond(p, 0.4));
                }
                Finite.everywhere(what + "pooled", f.pooledSlopes());
                Finite.everywhere(what + "spread", f.itemSpread());
            });
            BlindingEffect.Arms both = new BlindingEffect.Arms(votes, new BlockRandomisation(treated, block));
            Outcome<BlindingEffect> effect = BlindingEffect.of(both, 99, random);
            Finite.everywhere(what + "blinding", effect);
            effect.estimate().ifPresent(e -> Finite.everywhere(what + "p", e.robustPValue()));
            Finite.everywhere(what + "matched", MatchedArms.of(both));
        }
    }

    @Test
    void poolingHasDefinedAnswers() {
        Random random = new Random(10);
        for (int t = 0; t < TABLES; t++) {
            int n = one(random, 0, 1, 2, 12);
            double[] estimates = new double[n];
            double[] errors = new double[n];
            for (int j = 0; j < n; j++) {
                estimates[j] = random.nextGaussian() * one(random, 0, 1, 100);
                errors[j] = Math.pow(10, one(random, -150, -9, 0, 0, 9, 100));
            }
            Finite.everywhere("pooling " + t, PartialPooling.of(estimates, errors));
        }
    }
}
