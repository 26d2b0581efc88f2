package org.touchstone.cli.stats.quiz;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.quiz.EloReport;
import org.touchstone.cli.stats.ReportOutput;
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
                    + " error: a rating helps to choose the next item and is no verdict.",
            "",
            "  annotator,item,right",
            "  ann,q1,true",
        },
        footer = {"", "Example: touchstone stats quiz elo quiz.csv", "In R: elo::elo.run, with k falling by answers."})
final class QuizEloCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private AnswerOptions options;

    @Override
    public Integer call() throws Exception {
        return output.show(EloReport.of(options.read()), spec.commandLine().getOut());
    }
}
