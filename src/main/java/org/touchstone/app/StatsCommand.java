package org.touchstone.app;

import org.touchstone.cli.stats.StatsGroup;
import org.touchstone.cli.stats.aggregation.StatsAggregateCommand;
import org.touchstone.cli.stats.aggregation.StatsStrengthCommand;
import org.touchstone.cli.stats.agreement.StatsAgreementCommand;
import org.touchstone.cli.stats.agreement.StatsRatingsCommand;
import org.touchstone.cli.stats.agreement.StatsRetestCommand;
import org.touchstone.cli.stats.agreement.StatsSpansCommand;
import org.touchstone.cli.stats.bias.StatsBiasCommand;
import org.touchstone.cli.stats.describe.StatsDescribeCommand;
import org.touchstone.cli.stats.describe.StatsIntervalCommand;
import org.touchstone.cli.stats.describe.StatsTableCommand;
import org.touchstone.cli.stats.diversity.StatsDiversityCommand;
import org.touchstone.cli.stats.drift.StatsDriftCommand;
import org.touchstone.cli.stats.quiz.StatsQuizCommand;
import picocli.CommandLine.Command;

/** The statistics commands. They read tables in long form. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = {
            "Statistics on a CSV, TSV or JSONL table in long form: one row per judgment.",
            "",
            "Which command fits which question:",
            "  describe   what is in a table?                                 any columns",
            "  agreement  do people who judged the same items say the same?   item,annotator,label",
            "  ratings    the same for scores, seconds and other numbers      item,annotator,value",
            "  aggregate  what is the one label of an item?                   item,annotator,label",
            "  strength   how strong is each model?                           first,second,result",
            "  bias       what moves judgments beside quality?                see its own help",
            "  drift      did somebody change over time?                      see its own help",
            "  retest     do people agree with themselves?                    annotator,item,label",
            "  spans      do people mark the same stretches of a text?        item,annotator,start,end,length",
            "  quiz       who has passed, and how good is the quiz?           see its own help",
            "  diversity  how varied is a set of prompts?                     see its own help",
            "  interval   how sure is a share?                                counts, or label[,group]",
        },
        footer = {
            "",
            "A file that is not one row per judgment becomes so by a recipe: see stats table --help.",
            "Tables hold a header with column names; name other columns by --item, --annotator, --label.",
            "Every command prints a table, or with --json one line with all digits, to check against R or Python.",
            "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."
        },
        subcommands = {
            StatsTableCommand.class,
            StatsDescribeCommand.class,
            StatsAgreementCommand.class,
            StatsRatingsCommand.class,
            StatsRetestCommand.class,
            StatsSpansCommand.class,
            StatsDriftCommand.class,
            StatsQuizCommand.class,
            StatsDiversityCommand.class,
            StatsIntervalCommand.class,
            StatsAggregateCommand.class,
            StatsStrengthCommand.class,
            StatsBiasCommand.class
        })
final class StatsCommand extends StatsGroup {}
