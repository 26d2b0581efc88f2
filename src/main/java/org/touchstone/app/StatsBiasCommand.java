package org.touchstone.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What moves judgments beside quality. */
@Command(
        name = "bias",
        mixinStandardHelpOptions = true,
        description = {
            "What moves judgments beside quality.",
            "",
            "Which command fits which question:",
            "  preference  is the larger value (longer, first, more lists) preferred?   label,first,second[,annotator]",
            "  logistic    what do several features add to the odds?                    outcome,feature ...",
            "  mcnemar     did the same items change their answer between two conditions?",
            "  bang        did people know what was hidden from them?",
            "  adjust      many tests at once: Benjamini and Hochberg                   p",
            "",
            "A slope is an association, not yet a bias: what is longer may be better. Compare people on the same items.",
        },
        subcommands = {
            StatsBiasPreferenceCommand.class,
            StatsBiasLogisticCommand.class,
            StatsBiasMcNemarCommand.class,
            StatsBiasBangCommand.class,
            StatsBiasAdjustCommand.class
        })
final class StatsBiasCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}
