package org.touchstone.cli.stats.diversity;

import org.touchstone.cli.stats.CommandGroup;
import picocli.CommandLine.Command;

/** How varied a set is. */
@Command(
        name = "diversity",
        mixinStandardHelpOptions = true,
        description = {
            "How varied a set of prompts is, and which are near copies.",
            "",
            "Which command fits which question:",
            "  counts      how many kinds are there in effect, and how much was never seen?   kind[,count]",
            "  fit         do the kinds come as often as was wanted?                          kind,count,want",
            "  duplicates  which texts are near copies?                                       id,text",
        },
        subcommands = {DiversityCountsCommand.class, DiversityFitCommand.class, DiversityDuplicatesCommand.class})
public final class DiversityCommand extends CommandGroup {}
