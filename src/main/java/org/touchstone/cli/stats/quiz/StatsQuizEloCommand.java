package org.touchstone.cli.stats.quiz;

import java.util.concurrent.Callable;
import org.touchstone.report.StatsReport;
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
    private StatsAnswerOptions options;

    @Override
    public Integer call() throws Exception {
        StatsAnswerOptions.Input input = options.read();
        Elo elo = new Elo(input.people().size(), input.items().size());
        input.answers().forEach(a -> elo.answered(a.person(), a.item(), a.right()));
        StatsReport report = new StatsReport();
        report.fact("answers", input.answers().size());
        StatsReport.Table people = report.table("people", "annotator", "rating");
        for (int p = 0; p < input.people().size(); p++) {
            people.row(input.people().key(p), elo.ofPerson(p));
        }
        StatsReport.Table items = report.table("items", "item", "rating");
        for (int i = 0; i < input.items().size(); i++) {
            items.row(input.items().key(i), elo.ofItem(i));
        }
        report.print(spec.commandLine().getOut(), options.table().json());
        return 0;
    }
}
