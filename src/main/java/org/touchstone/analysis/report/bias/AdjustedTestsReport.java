package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.LabelScale;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.bias.BenjaminiHochberg;

/** P values of many tests, adjusted by Benjamini and Hochberg. Stateless. */
public final class AdjustedTestsReport {
    private AdjustedTestsReport() {}

    /** A test: its name and its p value from 0 to 1. */
    public record Test(String name, double p) {}

    /** Reads tests; without a column of names they are numbered from 1. */
    public static List<Test> read(TableRows table, String p, @Nullable String name) throws IOException {
        List<Test> tests = new ArrayList<>();
        table.read(name == null ? List.of(p) : List.of(p, name), (cells, cell) -> {
            String text = cells.text(cell[0]);
            double value = LabelScale.number(text).orElse(-1);
            if (value < 0 || value > 1) {
                throw cells.bad("has the p value \"" + text + "\", which is no number from 0 to 1");
            }
            tests.add(new Test(cell.length > 1 ? cells.text(cell[1]) : String.valueOf(tests.size() + 1), value));
        });
        return tests;
    }

    /** The report of these tests, in their order. */
    public static Report of(List<Test> tests) {
        BenjaminiHochberg adjusted =
                BenjaminiHochberg.of(tests.stream().mapToDouble(Test::p).toArray());
        Report report = new Report("Adjusted p values");
        ReportTable out = report.table("tests", "test", "p", "adjusted");
        for (int i = 0; i < tests.size(); i++) {
            out.row(tests.get(i).name, tests.get(i).p, adjusted.adjusted().get(i));
        }
        return report;
    }
}
