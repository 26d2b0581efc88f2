package org.touchstone.analysis.report.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.analysis.input.QuizAnswers;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.quiz.Ability;
import org.touchstone.stats.quiz.Answers;
import org.touchstone.stats.quiz.ItemResponse;

/**
 * Difficulty and discrimination of quiz items by an item response model, and the ability of people. Immutable.
 *
 * @param kind one discrimination for all items or one for each
 * @param guessing probability of guessing right, from 0 to below 1
 * @param abilities whether to list the ability of each person
 */
public record ItemResponseReport(ItemResponse.Kind kind, double guessing, boolean abilities) {

    /** Creates the report of these answers; of several answers of a person to an item the last counts. */
    public Report of(QuizAnswers input) {
        byte[][] answers = new byte[input.people().size()][input.items().size()];
        for (byte[] row : answers) {
            Arrays.fill(row, Answers.NOT_ASKED);
        }
        long[] asked = new long[input.items().size()];
        long[] right = new long[asked.length];
        for (QuizAnswers.Answer a : input.answers()) {
            answers[a.person()][a.item()] = a.right() ? Answers.RIGHT : Answers.WRONG;
            asked[a.item()]++;
            right[a.item()] += a.right() ? 1 : 0;
        }
        Outcome<ItemResponse.Fit> fit = new ItemResponse(kind, guessing).fit(patterns(answers));
        Report report = new Report("Items of a quiz");
        report.fact("people", input.people().size())
                .fact("items", input.items().size())
                .fact("logLikelihood", fit.map(ItemResponse.Fit::logLikelihood))
                .remarks(fit);
        ReportTable out = report.table("itemTable", "item", "answers", "right", "discrimination", "difficulty");
        for (int i = 0; i < asked.length; i++) {
            int item = i;
            out.row(
                    input.items().key(i),
                    asked[i],
                    right[i],
                    fit.map(f -> f.items().get(item).discrimination()),
                    fit.map(f -> f.items().get(item).difficulty()));
        }
        if (abilities && fit.estimate().isPresent()) {
            ReportTable able = report.table("abilities", "annotator", "ability", "se");
            for (int p = 0; p < answers.length; p++) {
                Ability ability = Ability.of(fit.get().items(), new Answers(answers[p], 1));
                able.row(input.people().key(p), ability.mean(), ability.standardError());
            }
        }
        return report;
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
}
