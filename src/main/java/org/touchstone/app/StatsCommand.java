package org.touchstone.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Statistics on a table in long form. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = {
            "Statistics on a CSV, TSV or JSONL table in long form: one row per judgment.",
            "",
            "Which command fits which question:",
            "  agreement  do people who judged the same items say the same?   item,annotator,label",
            "  aggregate  what is the one label of an item?                   item,annotator,label",
            "  strength   how strong is each model?                           first,second,result",
            "  bias       what moves judgments beside quality?                see its own help",
            "  interval   how sure is a share?                                counts, or label[,group]",
        },
        footer = {
            "",
            "Tables hold a header with column names; name other columns by --item, --annotator, --label.",
            "Every command prints a table, or with --json one line with all digits, to check against R or Python.",
            "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."
        },
        subcommands = {
            StatsTableCommand.class,
            StatsDescribeCommand.class,
            StatsAgreementCommand.class,
            StatsIntervalCommand.class,
            StatsAggregateCommand.class,
            StatsStrengthCommand.class,
            StatsBiasCommand.class
        })
final class StatsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}
