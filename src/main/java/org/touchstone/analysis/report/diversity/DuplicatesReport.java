package org.touchstone.analysis.report.diversity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.diversity.NearDuplicates;

/**
 * Pairs of texts that are near-duplicates. Immutable.
 *
 * @param duplicate similarity of duplicates, up to 1
 * @param review similarity from which pairs are named, 0 to {@code duplicate}
 */
public record DuplicatesReport(double duplicate, double review) {

    /** Texts with what they are called. */
    public record NamedTexts(List<String> ids, List<String> texts) {}

    /** Reads them. */
    public static NamedTexts read(TableRows table, String id, String text) throws IOException {
        NamedTexts all = new NamedTexts(new ArrayList<>(), new ArrayList<>());
        table.read(List.of(id, text), (cells, cell) -> {
            all.ids.add(cells.text(cell[0]));
            all.texts.add(cells.text(cell[1]));
        });
        return all;
    }

    /** The report of these texts. */
    public Report of(NamedTexts all) {
        NearDuplicates usual = NearDuplicates.standard();
        List<NearDuplicates.Pair> pairs =
                new NearDuplicates(usual.minHash(), usual.words(), usual.length(), duplicate, review).among(all.texts);
        Report report = new Report("Near copies");
        report.fact("texts", all.texts.size())
                .fact("pairs", pairs.size())
                .fact(
                        "duplicates",
                        pairs.stream().filter(NearDuplicates.Pair::duplicate).count());
        ReportTable out = report.table("pairTable", "first", "second", "similarity", "duplicate");
        pairs.forEach(p -> out.row(all.ids.get(p.first()), all.ids.get(p.second()), p.similarity(), p.duplicate()));
        return report;
    }
}
