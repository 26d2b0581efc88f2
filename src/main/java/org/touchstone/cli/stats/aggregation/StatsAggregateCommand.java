package org.touchstone.cli.stats.aggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.Consensus;
import org.touchstone.analysis.LabelTable;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsJudgmentOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.aggregation.DawidSkene;
import org.touchstone.stats.aggregation.MajorityVote;
import org.touchstone.stats.interval.ProportionInterval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One label per item from several. */
@Command(
        name = "aggregate",
        mixinStandardHelpOptions = true,
        description = {
            "One label per item from those of several people.",
            "",
            "Which method fits:",
            "  majority         a quick view; every vote counts alike",
            "  dawid-skene      people differ in care: each has a table of errors, found together with the labels",
            "  dawid-skene-ml   the same as published in 1979, without prior: for comparison with other software",
            "",
            "For comparisons of two (which response is better) into one strength per model: stats strength.",
        },
        footer = {
            "",
            "Example: touchstone stats aggregate labels.csv --method dawid-skene --truth gold",
            "In Python: crowdkit.aggregation DawidSkene, MajorityVote."
        })
public final class StatsAggregateCommand implements Callable<Integer> {
    /** How labels become one. */
    enum Method {
        MAJORITY,
        DAWID_SKENE,
        DAWID_SKENE_ML;

        @Override
        public String toString() {
            return OutcomeWords.code(this);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsJudgmentOptions judgments;

    @Option(
            names = "--method",
            defaultValue = "majority",
            paramLabel = "METHOD",
            converter = AggregationMethodConverter.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Method method;

    @Option(names = "--ties-to-first", description = "A tied majority goes to the first label instead of to none.")
    private boolean tiesToFirst;

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description = "Column of the known label of the item; gives accuracies.")
    private @Nullable String truth;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "With --truth: the spread among annotators with so many judgments. Default: ${DEFAULT-VALUE}.")
    private long atLeast;

    @Option(
            names = "--soft",
            description =
                    "Also the expected share of every label of every item, with its interval: labels that keep the"
                            + " disagreement.")
    private boolean soft;

    @Option(
            names = "--prior",
            paramLabel = "N",
            defaultValue = "0.5",
            description = "With --soft: votes added to every label; 0.5 is Jeffreys'. Default: ${DEFAULT-VALUE}.")
    private double prior;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.9",
            description = "With --soft: level of the" + " intervals. Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(names = "--items", description = "Also a line per item.")
    private boolean items;

    @Override
    public Integer call() throws Exception {
        if (!(prior > 0 && prior < 1e6) || !(level > 0 && level < 1)) {
            throw new ParameterException(spec.commandLine(), "--prior is above 0, --confidence lies between 0 and 1.");
        }
        StatsJudgmentOptions.Input input = judgments.read(truth, false);
        Outcome<Consensus> outcome = switch (method) {
            case MAJORITY ->
                Consensus.majority(
                        input.judgments(),
                        input.scale(),
                        tiesToFirst ? MajorityVote.TIES_TO_FIRST : MajorityVote.TIES_UNDECIDED);
            case DAWID_SKENE -> Consensus.dawidSkene(input.judgments(), input.scale(), DawidSkene.standard());
            case DAWID_SKENE_ML ->
                Consensus.dawidSkene(input.judgments(), input.scale(), DawidSkene.maximumLikelihood());
        };
        Report report = new Report("Statistics");
        report.fact("method", method.toString());
        List<Consensus.Row> rows = outcome.estimate().map(Consensus::rows).orElse(List.of());
        outcome.whyNot().ifPresent(r -> report.fact("notEstimable", OutcomeWords.of(r)));
        outcome.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        report.fact("items", rows.size());
        report.fact("tied", rows.stream().filter(Consensus.Row::tied).count());
        if (truth != null) {
            accuracies(report, rows, input.judgments());
        }
        if (items) {
            ReportTable table = report.table("consensus", "item", "votes", "label", "share", "entropy", "tied");
            rows.forEach(r -> table.row(r.item(), r.votes(), r.label(), r.share(), r.entropy(), r.tied()));
        }
        if (soft) {
            softLabels(report, input);
        }
        return output.show(report, spec.commandLine().getOut());
    }

    private void softLabels(Report report, StatsJudgmentOptions.Input input) {
        if (input.scale().size() < 2) {
            report.note("Soft labels are not estimable: " + OutcomeWords.of(Outcome.Reason.ONE_CATEGORY) + ".");
            return;
        }
        ReportTable table = report.table("softLabels", "item", "votes", "label", "share", "interval");
        for (Consensus.Soft of : Consensus.soft(input.judgments(), input.scale(), prior, level)) {
            for (int l = 0; l < input.scale().size(); l++) {
                table.row(
                        of.item(),
                        of.label().effectiveVotes(),
                        input.scale().labels().get(l),
                        of.label().means().get(l),
                        of.label().intervals().get(l));
            }
        }
    }

    /** The truth of an item is that of its first row. */
    private void accuracies(Report report, List<Consensus.Row> rows, LabelTable votes) {
        Map<String, String> known = new HashMap<>();
        int[] right = new int[votes.people().size()];
        int[] all = new int[right.length];
        for (int i = 0; i < votes.rows(); i++) {
            String answer = votes.slices().key(votes.slice(i));
            known.putIfAbsent(votes.items().key(votes.item(i)), answer);
            all[votes.person(i)]++;
            right[votes.person(i)] += votes.labels().key(votes.label(i)).equals(answer) ? 1 : 0;
        }
        ReportTable table = report.table("accuracy", "of", "right", "n", "accuracy", "interval");
        long hits =
                rows.stream().filter(r -> r.label().equals(known.get(r.item()))).count();
        add(table, "consensus", hits, rows.size());
        add(
                table,
                "single judgments",
                java.util.Arrays.stream(right).sum(),
                java.util.Arrays.stream(all).sum());
        ReportTable people = report.table("people", "annotator", "right", "n", "accuracy", "interval");
        SpreadTable spread = new SpreadTable(atLeast);
        for (int p = 0; p < right.length; p++) {
            add(people, votes.people().key(p), right[p], all[p]);
            spread.add(votes.people().key(p), (double) right[p] / all[p], all[p]);
        }
        spread.print(report);
    }

    private static void add(ReportTable table, String of, long right, long n) {
        var wilson = ProportionInterval.WILSON.of(right, n, 0.95);
        table.row(
                of,
                right,
                n,
                wilson.map(i -> (double) right / n),
                wilson.estimate().orElse(null));
    }
}
