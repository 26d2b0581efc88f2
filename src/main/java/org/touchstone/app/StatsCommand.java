package org.touchstone.app;

import org.touchstone.cli.stats.CommandGroup;
import org.touchstone.cli.stats.aggregation.AggregateCommand;
import org.touchstone.cli.stats.aggregation.StrengthCommand;
import org.touchstone.cli.stats.agreement.AgreementCommand;
import org.touchstone.cli.stats.agreement.RatingsCommand;
import org.touchstone.cli.stats.agreement.RetestCommand;
import org.touchstone.cli.stats.agreement.SpansCommand;
import org.touchstone.cli.stats.bias.BiasCommand;
import org.touchstone.cli.stats.describe.DescribeCommand;
import org.touchstone.cli.stats.describe.IntervalCommand;
import org.touchstone.cli.stats.describe.TableCommand;
import org.touchstone.cli.stats.diversity.DiversityCommand;
import org.touchstone.cli.stats.drift.DriftCommand;
import org.touchstone.cli.stats.quiz.QuizCommand;
import picocli.CommandLine.Command;

/** The statistics commands. They read tables in long form. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = {
            "Statistics on a CSV, TSV or JSONL table in long form: one row per judgment.",
            "",
            "Which command answers which question:",
            "  describe   what is in a table?                                any columns",
            "  agreement  do people who judged the same items say the same?  item,annotator,label",
            "  ratings    the same for scores, seconds and other numbers     item,annotator,value",
            "  aggregate  what is the one label of an item?                  item,annotator,label",
            "  strength   how strong is each model?                          first,second,result",
            "  bias       what moves judgments besides quality?              see its own help",
            "  drift      did an annotator change over time?                 see its own help",
            "  retest     do people agree with themselves?                   annotator,item,label",
            "  spans      do people mark the same passages of a text?        item,annotator,start,end,length",
            "  quiz       who has passed, and how good is the quiz?          see its own help",
            "  diversity  how varied is a set of prompts?                    see its own help",
            "  interval   how sure is a share?                               counts, or label[,group]",
        },
        footer = {
            "",
            "Use a recipe for files that are not one row per judgment: see stats table --help.",
            "Tables have a header with column names; for other names use --item, --annotator, --label.",
            "Every command prints a table, or with --json one line with all digits, to check against R or Python.",
            "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."
        },
        subcommands = {
            TableCommand.class,
            DescribeCommand.class,
            AgreementCommand.class,
            RatingsCommand.class,
            RetestCommand.class,
            SpansCommand.class,
            DriftCommand.class,
            QuizCommand.class,
            DiversityCommand.class,
            IntervalCommand.class,
            AggregateCommand.class,
            StrengthCommand.class,
            BiasCommand.class
        })
final class StatsCommand extends CommandGroup {}
