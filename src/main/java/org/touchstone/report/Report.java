package org.touchstone.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.touchstone.charts.Chart;
import org.touchstone.stats.Outcome;

/**
 * The contents of a report, independent of its rendering: a title, single facts, tables, figures and notes, each in
 * the order in which it was added. One thread fills it; afterwards any may read it. {@link ReportText},
 * {@link ReportJson} and {@link ReportHtml} render it.
 */
public final class Report {
    private final String title;
    private final Map<String, ReportCell> facts = new LinkedHashMap<>();
    private final Map<String, ReportTable> tables = new LinkedHashMap<>();
    private final List<ReportFigure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** An empty report of this title, a few words for a person. */
    public Report(String title) {
        this.title = title;
    }

    /**
     * Adds a fact, or replaces that of the same name.
     *
     * @param name stable, in camel case: the key in JSON
     * @param value as {@link ReportCell#of} takes it
     */
    public Report fact(String name, Object value) {
        facts.put(name, ReportCell.of(value));
        return this;
    }

    /**
     * Adds an empty table to be filled by {@link ReportTable#row}.
     *
     * @param name stable, in camel case: the key in JSON
     * @param columns their names, stable as well
     */
    public ReportTable table(String name, String... columns) {
        ReportTable table = new ReportTable(name, List.of(columns));
        tables.put(name, table);
        return table;
    }

    /**
     * Adds a figure.
     *
     * @param name stable, in camel case
     * @param chart draws it; called for each rendering
     */
    public Report figure(String name, Supplier<Chart> chart) {
        figures.add(new ReportFigure(name, chart));
        return this;
    }

    /** Adds a whole sentence for a person. */
    public Report note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** Adds a note on each remark of an outcome. */
    public Report remarks(Outcome<?> outcome) {
        outcome.remarks().forEach(flag -> note("Remark: " + OutcomeWords.of(flag) + "."));
        return this;
    }

    /** A few words on what it is about. */
    public String title() {
        return title;
    }

    /** The facts by name. */
    public Map<String, ReportCell> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** The tables. */
    public List<ReportTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The figures. */
    public List<ReportFigure> figures() {
        return Collections.unmodifiableList(figures);
    }

    /** The notes. */
    public List<String> notes() {
        return Collections.unmodifiableList(notes);
    }
}
