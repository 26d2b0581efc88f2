package org.touchstone.cli.stats.diversity;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.diversity.DuplicatesReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import org.touchstone.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Near-duplicates among texts. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = {
            "Pairs of texts that share most of their sequences of three words (Jaccard's similarity): duplicates from .70,"
                    + " to be reviewed from .50. Candidates come from MinHash; the similarity is exact. Of pairs at .50"
                    + " 13 %% are missed, at .70 nearly none.",
            "",
            "  id,text",
            "  p1,May the landlord raise the rent twice within one year?",
        },
        footer = {
            "",
            "Example: touchstone stats diversity duplicates prompts.jsonl --id prompt_id --text prompt",
            "In Python: datasketch.MinHashLSH. In R: textreuse."
        })
final class DiversityDuplicatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Option(names = "--id", paramLabel = "COLUMN", defaultValue = "id", description = "Default: ${DEFAULT-VALUE}.")
    private String id;

    @Option(names = "--text", paramLabel = "COLUMN", defaultValue = "text", description = "Default: ${DEFAULT-VALUE}.")
    private String text;

    @Option(
            names = "--duplicate",
            paramLabel = "S",
            defaultValue = "0.7",
            description = "Similarity of duplicates." + " Default: ${DEFAULT-VALUE}.")
    private double duplicate;

    @Option(
            names = "--review",
            paramLabel = "S",
            defaultValue = "0.5",
            description = "Similarity from which pairs are" + " named. Default: ${DEFAULT-VALUE}.")
    private double review;

    @Override
    public Integer call() throws Exception {
        if (!(review >= 0 && review <= duplicate && duplicate <= 1)) {
            throw new ParameterException(spec.commandLine(), "0 <= --review <= --duplicate <= 1.");
        }
        Report report = new DuplicatesReport(duplicate, review).of(DuplicatesReport.read(table, id, text));
        return output.show(report, spec.commandLine().getOut());
    }
}
