package org.touchstone.cli.stats.drift;

import org.touchstone.cli.stats.CommandGroup;
import picocli.CommandLine.Command;

/** Whether a person changed over time. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Whether a person changed over time. Rows are in order of time.",
            "",
            "Which command fits which data:",
            "  cusum      answers to gold, right or wrong: has the rate of errors risen?   right[,annotator]",
            "  values     standardised numbers: has their mean moved?                      value[,annotator]",
            "  residuals  votes without gold: disagreement beyond what was expected        disagreed,expected[,annotator]",
            "  change     a past sequence: when did the rate of errors change?             right[,annotator]",
            "  anchors    the same items early and late                                    early,late[,annotator]",
            "",
            "On average a chart has one false alarm per run length; compare alarms with the expected number.",
        },
        subcommands = {
            DriftCusumCommand.class,
            DriftValuesCommand.class,
            DriftResidualsCommand.class,
            DriftChangeCommand.class,
            DriftAnchorsCommand.class
        })
public final class DriftCommand extends CommandGroup {}
