package org.touchstone.analysis.report.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.span.MarkedSpan;
import org.touchstone.stats.agreement.span.SpanAgreement;

/** Agreement on marked passages of the same texts. Stateless. */
public final class SpansReport {
    private static final int LONGEST = 1 << 24;

    private SpansReport() {}

    /**
     * The columns of marks in a table: tokens from start to before end, and the number of tokens of the text; no
     * start and end for no mark.
     */
    public record Columns(String item, String annotator, String start, String end, String length) {}

    /** A text while it is read. */
    private record Text(int length, Map<String, List<MarkedSpan>> marks) {}

    /** Reads the marked texts. */
    public static List<SpanAgreement.MarkedText> read(TableRows table, Columns columns) throws IOException {
        Map<String, Text> texts = new LinkedHashMap<>();
        List<String> wanted = List.of(columns.item, columns.annotator, columns.start, columns.end, columns.length);
        table.read(wanted, (cells, cell) -> {
            int of = CellValues.whole(cells, cell[4], 0, LONGEST);
            Text text = texts.computeIfAbsent(cells.text(cell[0]), t -> new Text(of, new LinkedHashMap<>()));
            if (text.length != of) {
                throw cells.bad("gives \"" + cells.text(cell[0]) + "\" another length than before");
            }
            List<MarkedSpan> marks = text.marks.computeIfAbsent(cells.text(cell[1]), a -> new ArrayList<>());
            if (!table.isMissing(cells, cell[2]) || !table.isMissing(cells, cell[3])) {
                int from = CellValues.whole(cells, cell[2], 0, of - 1);
                marks.add(new MarkedSpan(from, CellValues.whole(cells, cell[3], from + 1, of)));
            }
        });
        return texts.values().stream()
                .map(t -> new SpanAgreement.MarkedText(t.length, List.copyOf(t.marks.values())))
                .toList();
    }

    /** The report of these texts. */
    public static Report of(List<SpanAgreement.MarkedText> texts) {
        Outcome<SpanAgreement> found = SpanAgreement.of(texts);
        Report report = new Report("Agreement of marked spans");
        report.fact("texts", texts.size()).fact("pairs", found.map(SpanAgreement::pairs));
        ReportTable out = report.table("measures", "id", "measure", "value");
        out.row("token-f1", "F1 of marked tokens, all pairs", found.map(SpanAgreement::f1));
        out.row("mean-f1", "the same, mean of pairs", found.map(SpanAgreement::meanF1));
        out.row("iou", "intersection over union", found.map(SpanAgreement::intersectionOverUnion));
        out.row("span-f1", "F1 of whole spans that overlap by half", found.map(SpanAgreement::matchedF1));
        out.row("krippendorff-alpha", "Krippendorff's alpha of marked or not", found.map(SpanAgreement::alpha));
        return report;
    }
}
