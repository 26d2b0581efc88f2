package org.touchstone.analysis.report.quiz;

import org.touchstone.analysis.input.QuizAnswers;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.quiz.Elo;

/** Ratings of people and quiz items from answers in the order of time. Stateless. */
public final class EloReport {
    private EloReport() {}

    /** The report of these answers. */
    public static Report of(QuizAnswers answers) {
        Elo elo = new Elo(answers.people().size(), answers.items().size());
        answers.answers().forEach(a -> elo.answered(a.person(), a.item(), a.right()));
        Report report = new Report("Ratings of people and items");
        report.fact("answers", answers.answers().size());
        ReportTable people = report.table("people", "annotator", "rating");
        for (int p = 0; p < answers.people().size(); p++) {
            people.row(answers.people().key(p), elo.ofPerson(p));
        }
        ReportTable items = report.table("items", "item", "rating");
        for (int i = 0; i < answers.items().size(); i++) {
            items.row(answers.items().key(i), elo.ofItem(i));
        }
        return report;
    }
}
