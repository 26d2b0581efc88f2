package org.touchstone.cli.stats.quiz;

import org.touchstone.cli.stats.CommandGroup;
import picocli.CommandLine.Command;

/** The mathematics of calibration quizzes. */
@Command(
        name = "quiz",
        mixinStandardHelpOptions = true,
        description = {
            "The mathematics of calibration quizzes.",
            "",
            "Which command fits which question:",
            "  plan         whom does a pass rule let pass, after how many items?    no table",
            "  pass         has somebody passed, and how sure is that?               right[,annotator]",
            "  items        how hard and how sharp is each item? (50 people or more)  annotator,item,right",
            "  elo          the same, roughly, from few answers in order of time     annotator,item,right",
            "  calibration  does said confidence agree with being right?             confidence,right[,annotator]",
        },
        subcommands = {
            QuizPlanCommand.class,
            QuizPassCommand.class,
            QuizItemsCommand.class,
            QuizEloCommand.class,
            QuizCalibrationCommand.class
        })
public final class QuizCommand extends CommandGroup {}
