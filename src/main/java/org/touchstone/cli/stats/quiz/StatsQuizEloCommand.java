package org.touchstone.cli.stats.quiz;

import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.quiz.Elo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ratings of people and items. */
@Command(
        name = "elo",
        mixinStandardHelpOptions = true,
        description = {
            "Ratings of people and quiz items from answers in the order of time, for quizzes with too few answers for an"
                    + " item response model. Everybody begins at 1500; 100 more is right 64 %% of the time. Without standard"
                    + " error: a rating is a guide which item to ask next, no verdict.",
            "",
            "  annotator,item,right",
            "  ann,q1,true",
        },
        footer = {"", "Example: touchstone stats quiz elo quiz.csv", "In R: elo::elo.run, with k falling by answers."})
final class StatsQuizEloCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsAnswerOptions options;

    @Override
    public Integer call() throws Exception {
        StatsAnswerOptions.Input input = options.read();
        Elo elo = new Elo(input.people().size(), input.items().size());
        input.answers().forEach(a -> elo.answered(a.person(), a.item(), a.right()));
        Report report = new Report("Statistics");
        report.fact("answers", input.answers().size());
        ReportTable people = report.table("people", "annotator", "rating");
        for (int p = 0; p < input.people().size(); p++) {
            people.row(input.people().key(p), elo.ofPerson(p));
        }
        ReportTable items = report.table("items", "item", "rating");
        for (int i = 0; i < input.items().size(); i++) {
            items.row(input.items().key(i), elo.ofItem(i));
        }
        return output.show(report, spec.commandLine().getOut());
    }
}
