package org.touchstone.cli.stats.diversity;

import org.touchstone.cli.stats.CommandGroup;
import picocli.CommandLine.Command;

/** Diversity of a set. */
@Command(
        name = "diversity",
        mixinStandardHelpOptions = true,
        description = {
            "Diversity of a set of prompts, and near-duplicates in it.",
            "",
            "Which command answers which question:",
            "  counts      how many kinds are there effectively, and how much is unseen?  kind[,count]",
            "  fit         do the kinds match their targets?                              kind,count,want",
            "  duplicates  which texts are near-duplicates?                               id,text",
        },
        subcommands = {DiversityCountsCommand.class, DiversityFitCommand.class, DiversityDuplicatesCommand.class})
public final class DiversityCommand extends CommandGroup {}
