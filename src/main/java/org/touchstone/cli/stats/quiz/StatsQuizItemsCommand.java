package org.touchstone.cli.stats.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.quiz.Ability;
import org.touchstone.stats.quiz.Answers;
import org.touchstone.stats.quiz.ItemResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Item response models. */
@Command(
        name = "items",
        mixinStandardHelpOptions = true,
        description = {
            "How hard and how sharp each quiz item is, by an item response model (marginal maximum likelihood), and with"
                    + " --people how able everybody is.",
            "",
            "Which model fits: --model 2pl when hundreds of people answered, rasch (one sharpness for all) with fewer;"
                    + " --guessing 0.5 for two choices makes it the 3PL with that floor. With a few dozen people use elo.",
            "",
            "  annotator,item,right",
            "  ann,q1,true",
            "",
            "Not estimable with fewer than three items, when an item was always or never right, or separates without end.",
        },
        footer = {
            "",
            "Example: touchstone stats quiz items quiz.csv --model 2pl --people",
            "In R: ltm::ltm(answers ~ z1), ltm::rasch, mirt::mirt. Difficulty is b, sharpness a."
        })
final class StatsQuizItemsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsAnswerOptions options;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "2pl",
            description = "2pl or rasch. Default:" + " ${DEFAULT-VALUE}.")
    private String model;

    @Option(
            names = "--guessing",
            paramLabel = "P",
            defaultValue = "0",
            description = "What guessing alone gives," + " from 0 to below 1. Default: ${DEFAULT-VALUE}.")
    private double guessing;

    @Option(names = "--people", description = "Also the ability of everybody.")
    private boolean people;

    @Override
    public Integer call() throws Exception {
        if (!List.of("2pl", "rasch").contains(model) || !(guessing >= 0 && guessing < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--model is 2pl or rasch, --guessing lies from 0 to below 1.");
        }
        StatsAnswerOptions.Input input = options.read();
        byte[][] answers = new byte[input.people().size()][input.items().size()];
        for (byte[] row : answers) {
            Arrays.fill(row, Answers.NOT_ASKED);
        }
        for (StatsAnswerOptions.Answer a : input.answers()) {
            answers[a.person()][a.item()] = a.right() ? Answers.RIGHT : Answers.WRONG;
        }
        ItemResponse.Kind kind =
                model.equals("2pl") ? ItemResponse.Kind.TWO_PARAMETERS : ItemResponse.Kind.ONE_PARAMETER;
        Outcome<ItemResponse.Fit> fit = new ItemResponse(kind, guessing).fit(patterns(answers));
        Report report = new Report("Statistics");
        report.fact("people", input.people().size())
                .fact("items", input.items().size())
                .fact("logLikelihood", fit.map(ItemResponse.Fit::logLikelihood));
        fit.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        print(report, input, answers, fit);
        return output.show(report, spec.commandLine().getOut());
    }

    /** People who answered alike are one row with their number. */
    private static List<Answers> patterns(byte[][] answers) {
        Map<List<Byte>, Integer> counts = new LinkedHashMap<>();
        for (byte[] row : answers) {
            List<Byte> key = new ArrayList<>();
            for (byte answer : row) {
                key.add(answer);
            }
            counts.merge(key, 1, Integer::sum);
        }
        List<Answers> patterns = new ArrayList<>();
        counts.forEach((key, people) -> {
            byte[] row = new byte[key.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = key.get(i);
            }
            patterns.add(new Answers(row, people));
        });
        return patterns;
    }

    private void print(Report report, StatsAnswerOptions.Input input, byte[][] answers, Outcome<ItemResponse.Fit> fit) {
        ReportTable out = report.table("itemTable", "item", "answers", "right", "discrimination", "difficulty");
        for (int i = 0; i < input.items().size(); i++) {
            int item = i;
            long asked = input.answers().stream().filter(a -> a.item() == item).count();
            long right = input.answers().stream()
                    .filter(a -> a.item() == item && a.right())
                    .count();
            out.row(
                    input.items().key(i),
                    asked,
                    right,
                    fit.map(f -> f.items().get(item).discrimination()),
                    fit.map(f -> f.items().get(item).difficulty()));
        }
        if (people && fit.estimate().isPresent()) {
            ReportTable able = report.table("abilities", "annotator", "ability", "se");
            for (int p = 0; p < answers.length; p++) {
                Ability ability = Ability.of(fit.get().items(), new Answers(answers[p], 1));
                able.row(input.people().key(p), ability.mean(), ability.standardError());
            }
        }
    }
}
