package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.ReferenceCase.Expected;
import tools.jackson.databind.JsonNode;

/** Reference cases, from their stored data through the command line. */
class StatsReferenceCommandsTest {
    @TempDir
    private Path folder;

    private String file(List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "case", ".csv"), lines).toString();
    }

    private static double number(JsonNode table, int row, String column) {
        return table.get(row).get(column).asDouble();
    }

    /** The rows of a case as a table. */
    private String table(ReferenceCase of) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(joined(of.data().get("columns")));
        of.data().get("rows").forEach(row -> lines.add(joined(row)));
        return file(lines);
    }

    private static String joined(JsonNode cells) {
        List<String> texts = new ArrayList<>();
        cells.forEach(c -> texts.add(c.asString()));
        return String.join(",", texts);
    }

    @Test
    void runLengthsOfErrorChartsAreExact() {
        for (Expected e : ReferenceCase.named("bernoulli-cusum-design").all("arl")) {
            JsonNode said = CommandRun.json(
                    "drift",
                    "cusum",
                    "--up=" + e.parameter("up").asString(),
                    "--threshold=" + e.parameter("h").asString(),
                    "--rates=" + e.parameter("p_error").asString());
            e.matches(number(said.get("runLengths"), 0, "averageRunLength"));
        }
    }

    @Test
    void runLengthsOfChartsOfNumbersAreThePublishedOnes() {
        ReferenceCase of = ReferenceCase.named("spc-arl-cusum-ewma");
        for (Expected e : of.all("cusum_two_sided_arl")) {
            e.matches(number(cusum(e), 0, "twoSided"));
        }
        for (Expected e : of.all("cusum_one_sided_arl")) {
            e.matches(number(cusum(e), 0, "oneSided"));
        }
        for (Expected e : of.all("ewma_two_sided_arl")) {
            JsonNode said = CommandRun.json(
                    "drift",
                    "values",
                    "--lambda=" + e.parameter("lam").asString(),
                    "--width=" + e.parameter("L").asString(),
                    "--shifts=" + e.parameter("shift").asString());
            e.matches(number(said.get("runLengths"), 0, "averageRunLength"));
        }
    }

    private static JsonNode cusum(Expected e) {
        return CommandRun.json(
                        "drift",
                        "values",
                        "--chart=cusum",
                        "--reference=" + e.parameter("k").asString(),
                        "--threshold=" + e.parameter("h").asString(),
                        "--shifts=" + e.parameter("shift").asString())
                .get("runLengths");
    }

    @Test
    void boundsAndCharacteristicOfAPassRuleAreExact() {
        ReferenceCase bounds = ReferenceCase.named("sprt-bernoulli-design");
        JsonNode said = CommandRun.json("quiz", "plan", "--p0=0.7", "--p1=0.85");
        bounds.one("log_A").matches(said.get("upperBound").asDouble());
        bounds.one("log_B").matches(said.get("lowerBound").asDouble());
        bounds.one("inc_correct").matches(said.get("rightIncrement").asDouble());
        bounds.one("inc_wrong").matches(said.get("wrongIncrement").asDouble());
        for (Expected e : ReferenceCase.named("sprt-truncated-oc").all("p_pass")) {
            JsonNode rule = CommandRun.json(
                    "quiz",
                    "plan",
                    "--p0=" + e.parameter("p0").asString(),
                    "--p1=" + e.parameter("p1").asString(),
                    "--alpha=" + e.parameter("alpha").asString(),
                    "--beta=" + e.parameter("beta").asString(),
                    "--least=" + e.parameter("n_min").asString(),
                    "--most=" + e.parameter("n_max").asString(),
                    "--accuracies=" + e.parameter("p").asString());
            e.matches(number(rule.get("characteristic"), 0, "passing"));
        }
    }

    @Test
    void probabilityAboveTheBarIsThatOfTheBetaPosterior() throws IOException {
        for (Expected e : ReferenceCase.named("beta-posterior-pass").all("p_above_cut")) {
            int right = (int) e.number("k");
            List<String> lines = new ArrayList<>(List.of("right"));
            lines.addAll(Collections.nCopies(right, "true"));
            lines.addAll(Collections.nCopies((int) e.number("n") - right, "false"));
            JsonNode said = CommandRun.json(
                    "quiz", "pass", file(lines), "--bar=" + e.parameter("cut").asString());
            e.matches(number(said.get("people"), 0, "aboveBar"));
        }
    }

    @Test
    void itemsOfTheLawSchoolTestHaveThePublishedCurves() throws IOException {
        ReferenceCase of = ReferenceCase.named("irt-2pl-lsat6");
        List<String> lines = new ArrayList<>(List.of("annotator,item,right"));
        int[] person = {0};
        of.data().get("patterns").forEach(pattern -> {
            String answers = pattern.get(0).asString();
            for (int n = 0; n < pattern.get(1).asInt(); n++, person[0]++) {
                for (int i = 0; i < answers.length(); i++) {
                    lines.add("p" + person[0] + "," + (i + 1) + "," + answers.charAt(i));
                }
            }
        });
        String table = file(lines);
        JsonNode two = CommandRun.json("quiz", "items", table);
        for (int i = 0; i < 5; i++) {
            String item = String.valueOf(i + 1);
            of.one("difficulty_2pl", "item", item).matches(number(two.get("itemTable"), i, "difficulty"));
            of.one("discrimination_2pl", "item", item).matches(number(two.get("itemTable"), i, "discrimination"));
        }
        of.one("loglik_2pl").matches(two.get("logLikelihood").asDouble());
        JsonNode one = CommandRun.json("quiz", "items", table, "--model=rasch");
        of.one("discrimination_rasch").matches(number(one.get("itemTable"), 0, "discrimination"));
        of.one("loglik_rasch").matches(one.get("logLikelihood").asDouble());
    }

    @Test
    void effectiveNumbersAndDistancesAreThoseOfTheirDefinition() throws IOException {
        ReferenceCase of = ReferenceCase.named("diversity-measures");
        for (int order = 1; order <= 2; order++) {
            for (Expected e : of.all("hill_q" + order)) {
                List<String> lines = new ArrayList<>(List.of("kind,share"));
                // Shares need not sum to one: amounts are normalised.
                String name = e.parameter("p").asString().replace(" normalised", "");
                of.data().get(name).forEach(p -> lines.add("k" + lines.size() + "," + p.asString()));
                JsonNode said = CommandRun.json("diversity", "counts", file(lines), "--count=share");
                e.matches(number(said.get("effective"), order, "number"));
            }
        }
        Expected nats = of.one("js_distance_nats");
        List<String> lines = new ArrayList<>(List.of("kind,count,want"));
        for (int i = 0; i < nats.parameter("p").size(); i++) {
            lines.add("k" + i + "," + nats.parameter("p").get(i).asString() + ","
                    + nats.parameter("q").get(i).asString());
        }
        nats.matches(CommandRun.json("diversity", "fit", file(lines))
                .get("distanceNats")
                .asDouble());
    }

    @Test
    void intraclassCorrelationsAreThePublishedOnes() throws IOException {
        ReferenceCase of = ReferenceCase.named("icc-shrout-fleiss-1979");
        JsonNode measures = CommandRun.json("ratings", file(longForm(of.data().get("ratings"))))
                .get("measures");
        String[] forms = {"ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"};
        for (int i = 0; i < forms.length; i++) {
            of.one(forms[i]).matches(number(measures, 1 + i, "value"));
        }
    }

    @Test
    void concordanceIsThePublishedOne() throws IOException {
        ReferenceCase of = ReferenceCase.named("kendall-w");
        JsonNode a =
                CommandRun.json("ratings", file(longForm(of.data().get("a")))).get("measures");
        of.one("W", "dataset", "a").matches(number(a, 7, "value"));
        of.one("chi2", "dataset", "a").matches(number(a, 7, "chiSquare"));
        JsonNode b =
                CommandRun.json("ratings", file(longForm(of.data().get("b")))).get("measures");
        of.one("W_full_precision", "dataset", "b").matches(number(b, 7, "value"));
        ReferenceCase tau = ReferenceCase.named("kendall-tau-b");
        List<String> lines = new ArrayList<>(List.of("item,annotator,value"));
        for (String who : List.of("x", "y")) {
            for (int i = 0; i < tau.data().get(who).size(); i++) {
                lines.add(i + "," + who + "," + tau.data().get(who).get(i).asString());
            }
        }
        tau.one("tau_b").matches(number(CommandRun.json("ratings", file(lines)).get("pairs"), 0, "tau"));
    }

    /** A row per rating of a table whose rows are items and whose columns are raters. */
    private static List<String> longForm(JsonNode items) {
        List<String> lines = new ArrayList<>(List.of("item,annotator,value"));
        for (int item = 0; item < items.size(); item++) {
            for (int rater = 0; rater < items.get(item).size(); rater++) {
                lines.add(item + "," + rater + "," + items.get(item).get(rater).asString());
            }
        }
        return lines;
    }

    @Test
    void nearCopiesHaveTheirExactSimilarity() throws IOException {
        ReferenceCase of = ReferenceCase.named("near-duplicate-jaccard");
        List<String> lines = new ArrayList<>(List.of("id,text"));
        for (String id : List.of("t1", "t2", "t3")) {
            lines.add(id + ",\"" + of.data().get(id).asString() + "\"");
        }
        JsonNode said = CommandRun.json("diversity", "duplicates", file(lines));
        assertThat(said.get("pairs").asInt()).isEqualTo(1);
        assertThat(said.get("pairTable").get(0).get("second").asString()).isEqualTo("t2");
        of.one("jaccard_12").matches(number(said.get("pairTable"), 0, "similarity"));
    }

    @Test
    void styleIsControlledAsOnTheLeaderboard() throws IOException {
        ReferenceCase of = ReferenceCase.named("style-control-bradley-terry");
        JsonNode said = CommandRun.json(
                "bias",
                "style",
                table(of),
                "--first=model_a",
                "--second=model_b",
                "--result=outcome_a",
                "--results=1.0,0.5,0.0",
                "--pairs=tokens_a:tokens_b,headers_a:headers_b,lists_a:lists_b,bold_a:bold_b");
        double[] ratings = new double[5];
        said.get("ratings")
                .forEach(r -> ratings[r.get("model").asInt()] = r.get("rating").asDouble());
        of.one("ratings_natural").matchesAll(ratings);
        double[] style = new double[4];
        for (int k = 0; k < style.length; k++) {
            style[k] = number(said.get("style"), k, "coefficient");
        }
        of.one("style_coefficients").matchesAll(style);
        of.one("objective").matches(said.get("objective").asDouble());
    }

    @Test
    void matchedPairsGiveTheConditionalEstimate() throws IOException {
        ReferenceCase of = ReferenceCase.named("conditional-logit-1to1");
        List<String> lines = new ArrayList<>(List.of("case,control"));
        lines.addAll(
                Collections.nCopies(of.data().get("discordant_case_exposed").asInt(), "1,0"));
        lines.addAll(
                Collections.nCopies(of.data().get("discordant_control_exposed").asInt(), "0,1"));
        JsonNode said = CommandRun.json("bias", "conditional", file(lines), "--pairs=case:control");
        of.one("beta").matches(number(said.get("coefficients"), 0, "coefficient"));
        of.one("se").matches(number(said.get("coefficients"), 0, "se"));
    }

    @Test
    void strengthsBesideLeansAreThoseOfTheMap() throws IOException {
        ReferenceCase of = ReferenceCase.named("annotator-bias-bt-map");
        JsonNode said = CommandRun.json(
                "strength",
                table(of),
                "--first=item_left",
                "--second=item_right",
                "--result=left_chosen",
                "--results=1,tie,0",
                "--annotator=annotator",
                "--covariate=z_length_left_minus_right");
        of.one("item_scores").matchesAll(column(said.get("strengths"), "strength"));
        of.one("log_discrimination").matchesAll(column(said.get("people"), "sharpness"));
        of.one("side_effect").matchesAll(column(said.get("people"), "side"));
        of.one("length_slope").matchesAll(column(said.get("people"), "slope"));
        of.one("mean_length_slope").matches(said.get("meanSlope").asDouble());
        of.one("objective").matches(said.get("objective").asDouble());
        assertThat(said.get("softLabels")).hasSize(15);
        double wins = number(said.get("softLabels"), 0, "wins");
        double difference = number(said.get("strengths"), 0, "strength") - number(said.get("strengths"), 1, "strength");
        // Integrating over the error pulls a share towards the middle.
        assertThat(wins).isBetween(1 / (1 + Math.exp(-difference)), 0.5).isNotCloseTo(0.5, within(0.01));
    }

    @Test
    void threeAnnotatorsAgreeAndPreferLengthAsPublished() throws IOException {
        ReferenceCase of = ReferenceCase.named("pandalm-human-preference");
        String votes = judgments(of.data().get("rows"));
        JsonNode agreement = CommandRun.json("agreement", votes, "--labels=1,0,2", "--pairs", "--resamples=20");
        of.one("krippendorff_alpha_nominal").matches(measure(agreement, "krippendorff-alpha"));
        of.one("fleiss_kappa").matches(measure(agreement, "fleiss-kappa"));
        of.one("gwet_ac1").matches(measure(agreement, "gwet-ac1"));
        for (Expected e : of.all("cohen_kappa")) {
            String first = e.parameter("pair").get(0).asString();
            String second = e.parameter("pair").get(1).asString();
            JsonNode pair = row(agreement.get("pairs"), "first", first, "second", second);
            e.matches(pair.get("kappa").asDouble(), 1e-9);
        }
        JsonNode preference = CommandRun.json(
                "bias",
                "preference",
                votes,
                "--labels=1,0,2",
                "--annotator=annotator",
                "--first=len1",
                "--second=len2");
        for (Expected e : of.all("p_prefers_longer")) {
            JsonNode person = row(
                    preference.get("shares"),
                    "annotator",
                    e.parameter("annotator").asString());
            e.matches(person.get("share").asDouble());
            assertThat(person.get("n").asInt()).isEqualTo(e.parameter("n").asInt());
        }
    }

    /** One row a judgment, of rows with the labels of three annotators and two lengths. */
    private String judgments(JsonNode rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("item,annotator,label,len1,len2"));
        for (int item = 0; item < rows.size(); item++) {
            JsonNode cells = rows.get(item);
            for (int person = 0; person < 3; person++) {
                lines.add(item + "," + (person + 1) + "," + cells.get(person).asString() + ","
                        + cells.get(3).asString() + "," + cells.get(4).asString());
            }
        }
        return file(lines);
    }

    private static double measure(JsonNode report, String id) {
        return row(report.get("measures"), "id", id).get("value").asDouble();
    }

    /** The row with these cells: column, value, column, value ... */
    private static JsonNode row(JsonNode table, String... cells) {
        for (JsonNode row : table) {
            boolean is = true;
            for (int i = 0; i < cells.length; i += 2) {
                is &= row.get(cells[i]).asString().equals(cells[i + 1]);
            }
            if (is) {
                return row;
            }
        }
        throw new AssertionError("no row with " + List.of(cells));
    }

    private static double[] column(JsonNode table, String name) {
        double[] all = new double[table.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(table, i, name);
        }
        return all;
    }
}
