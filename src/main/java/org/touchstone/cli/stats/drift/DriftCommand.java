package org.touchstone.cli.stats.drift;

import org.touchstone.cli.stats.CommandGroup;
import picocli.CommandLine.Command;

/** Whether somebody changed over time. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Whether somebody changed over time. Rows stand in the order of time.",
            "",
            "Which command fits which data:",
            "  cusum      answers to gold, right or wrong: has the rate of errors risen?   right[,annotator]",
            "  values     standardised numbers: has their mean moved?                      value[,annotator]",
            "  residuals  votes without gold: disagreement beyond what was expected        disagreed,expected[,annotator]",
            "  change     a past sequence: when did the rate of errors change?             right[,annotator]",
            "  anchors    the same items early and late                                    early,late[,annotator]",
            "",
            "A chart alarms without cause once in its run length; read alarms beside the number that was to be expected.",
        },
        subcommands = {
            DriftCusumCommand.class,
            DriftValuesCommand.class,
            DriftResidualsCommand.class,
            DriftChangeCommand.class,
            DriftAnchorsCommand.class
        })
public final class DriftCommand extends CommandGroup {}
