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
            "Which command answers which question:",
            "  plan        who passes by a rule, after how many items?               no table",
            "  pass        has a person passed, and how certain is it?               right[,annotator]",
            "  items       how hard and how sharp is each item? (50 people or more)  annotator,item,right",
            "  elo         the same, roughly, from few answers in order of time      annotator,item,right",
            "  calibration does stated confidence match accuracy?                    confidence,right[,annotator]",
        },
        subcommands = {
            QuizPlanCommand.class,
            QuizPassCommand.class,
            QuizItemsCommand.class,
            QuizEloCommand.class,
            QuizCalibrationCommand.class
        })
public final class QuizCommand extends CommandGroup {}
