package org.touchstone.cli.stats.bias;

import org.touchstone.cli.stats.CommandGroup;
import org.touchstone.cli.stats.probe.BiasCarelessCommand;
import org.touchstone.cli.stats.probe.BiasProbeCommand;
import picocli.CommandLine.Command;

/** Biases: what moves judgments besides quality. */
@Command(
        name = "bias",
        mixinStandardHelpOptions = true,
        description = {
            "Biases: what moves judgments besides quality.",
            "",
            "Which command answers which question:",
            "  preference  is the larger value (longer, first, more lists) preferred?  label,first,second[,annotator]",
            "  logistic    what do several features add to the odds?                   outcome,feature ...",
            "  peers       who follows a feature more than others on the same items?   item,annotator,label,z",
            "  blinding    what does a blinded display take from the pull of length?   item,annotator,label,z,arm",
            "  style       how strong are models with style held equal?                first,second,result,a:b ...",
            "  length      what would the win rate be at equal length?                 result,length,baseline",
            "  conditional what tells the preferred response from the other?           a:b ...",
            "  probe       does a person fail a probe?                                 counts",
            "  care        does a person read before voting?                           label[,annotator,seconds]",
            "  mcnemar     did the same items change their answer between two conditions?",
            "  bang        did people know what was hidden from them?",
            "  adjust      many tests at once: Benjamini and Hochberg                  p",
            "",
            "A slope is an association, not yet a bias: longer responses may be better. Compare people on the"
                    + " same items.",
        },
        subcommands = {
            BiasPreferenceCommand.class,
            BiasLogisticCommand.class,
            BiasPeersCommand.class,
            BiasBlindingCommand.class,
            BiasStyleCommand.class,
            BiasLengthCommand.class,
            BiasConditionalCommand.class,
            BiasProbeCommand.class,
            BiasCarelessCommand.class,
            BiasMcNemarCommand.class,
            BiasBangCommand.class,
            BiasAdjustCommand.class
        })
public final class BiasCommand extends CommandGroup {}
