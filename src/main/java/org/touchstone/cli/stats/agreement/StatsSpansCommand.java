package org.touchstone.cli.stats.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.span.MarkedSpan;
import org.touchstone.stats.agreement.span.SpanAgreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How far people mark the same stretches of a text. */
@Command(
        name = "spans",
        mixinStandardHelpOptions = true,
        description = {
            "How far people mark the same stretches of the same texts: F1 of marked tokens (what kappa becomes where the"
                    + " unmarked are countless), overlap, F1 of whole spans, and Krippendorff's alpha of marked or not.",
            "",
            "  item,annotator,start,end,length   tokens from start to before end, of a text of so many tokens",
            "  t1,ann,3,7,40",
            "  t1,bob,,,40                       bob saw the text and marked nothing",
            "",
            "Tokens may be words or characters; every row of a text says the same length. Not estimable when no text has"
                    + " two annotators or nobody marked anything.",
        },
        footer = {"", "Example: touchstone stats spans marks.csv", "In Python: seqeval, or bratutils for whole spans."})
public final class StatsSpansCommand implements Callable<Integer> {
    private static final int LONGEST = 1 << 24;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--item", paramLabel = "COLUMN", defaultValue = "item", description = "Default: ${DEFAULT-VALUE}.")
    private String item;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            defaultValue = "annotator",
            description = "Default:" + " ${DEFAULT-VALUE}.")
    private String annotator;

    @Option(
            names = "--start",
            paramLabel = "COLUMN",
            defaultValue = "start",
            description = "Default: ${DEFAULT-VALUE}.")
    private String start;

    @Option(names = "--end", paramLabel = "COLUMN", defaultValue = "end", description = "Default: ${DEFAULT-VALUE}.")
    private String end;

    @Option(
            names = "--length",
            paramLabel = "COLUMN",
            defaultValue = "length",
            description = "Default:" + " ${DEFAULT-VALUE}.")
    private String length;

    /** A text while it is read. */
    private record Text(int length, Map<String, List<MarkedSpan>> marks) {}

    @Override
    public Integer call() throws Exception {
        Map<String, Text> texts = new LinkedHashMap<>();
        table.read(List.of(item, annotator, start, end, length), (cells, cell) -> {
            int of = StatsCells.whole(cells, cell[4], 0, LONGEST);
            Text text = texts.computeIfAbsent(cells.text(cell[0]), t -> new Text(of, new LinkedHashMap<>()));
            if (text.length != of) {
                throw cells.bad("gives \"" + cells.text(cell[0]) + "\" another length than before");
            }
            List<MarkedSpan> marks = text.marks.computeIfAbsent(cells.text(cell[1]), a -> new ArrayList<>());
            if (!table.isMissing(cells, cell[2]) || !table.isMissing(cells, cell[3])) {
                int from = StatsCells.whole(cells, cell[2], 0, of - 1);
                marks.add(new MarkedSpan(from, StatsCells.whole(cells, cell[3], from + 1, of)));
            }
        });
        Outcome<SpanAgreement> found = SpanAgreement.of(texts.values().stream()
                .map(t -> new SpanAgreement.MarkedText(t.length, List.copyOf(t.marks.values())))
                .toList());
        Report report = new Report("Statistics");
        report.fact("texts", texts.size()).fact("pairs", found.map(SpanAgreement::pairs));
        ReportTable out = report.table("measures", "id", "measure", "value");
        out.row("token-f1", "F1 of marked tokens, all pairs", found.map(SpanAgreement::f1));
        out.row("mean-f1", "the same, mean of pairs", found.map(SpanAgreement::meanF1));
        out.row("iou", "intersection over union", found.map(SpanAgreement::intersectionOverUnion));
        out.row("span-f1", "F1 of whole spans that overlap by half", found.map(SpanAgreement::matchedF1));
        out.row("krippendorff-alpha", "Krippendorff's alpha of marked or not", found.map(SpanAgreement::alpha));
        return output.show(report, spec.commandLine().getOut());
    }
}
