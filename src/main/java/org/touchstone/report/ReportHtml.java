package org.touchstone.report;

import java.util.List;
import java.util.Locale;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.DataTable;
import org.touchstone.charts.svg.SvgWriter;
import org.touchstone.report.ReportCell.Blank;
import org.touchstone.report.ReportCell.NotEstimable;
import org.touchstone.report.ReportCell.Truth;
import org.touchstone.report.ReportCell.Words;

/**
 * Renders a report as one stand-alone HTML page: figures as inline SVG, no script, no external resource (a policy in
 * the page forbids both), light or dark as the reader prefers, black on white on paper. Untrusted text is escaped.
 * Equal reports give equal pages. Stateless; may be called from any thread.
 */
public final class ReportHtml {
    /** The content security policy: only the style sheets in the page are allowed. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String STYLE = """
            :root{--ground:#ffffff;--text:#24292f;--quiet:#57606a;--line:#d0d7de;--band:#f6f8fa;color-scheme:light dark;}
            @media (prefers-color-scheme:dark){
            :root{--ground:#0d1117;--text:#c9d1d9;--quiet:#8b949e;--line:#30363d;--band:#161b22;}
            }
            *{box-sizing:border-box;}
            body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 "IBM Plex Sans",system-ui,sans-serif;}
            main{max-width:72rem;margin:0 auto;padding:1.5rem;}
            h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;}
            h2{font-size:1.1rem;margin:2rem 0 .5rem;}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.5rem;margin:0;}
            dt{color:var(--quiet);}
            dd{margin:0;overflow-wrap:anywhere;}
            .scroll{overflow-x:auto;}
            table{border-collapse:collapse;font-size:.925rem;}
            th,td{padding:.25rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);}
            th{font-weight:600;border-bottom-width:2px;}
            tbody tr:nth-child(even){background:var(--band);}
            .number,dd{font-variant-numeric:tabular-nums;}
            .number{text-align:right;white-space:nowrap;}
            .none{color:var(--quiet);font-style:italic;}
            figure{margin:2rem 0 0;}
            figure svg{max-width:100%;height:auto;}
            summary{color:var(--quiet);cursor:pointer;}
            @media print{
            :root{--ground:#ffffff;--text:#000000;--quiet:#000000;--line:#767676;--band:#ffffff;}
            main{max-width:none;padding:0;}
            .scroll{overflow:visible;}
            h2{break-after:avoid;}
            figure,tr{break-inside:avoid;}
            thead{display:table-header-group;}
            details{display:none;}
            }
            """;

    private final StringBuilder out = new StringBuilder(1 << 13);

    private ReportHtml() {}

    /** The whole page. */
    public static String page(Report report) {
        ReportHtml page = new ReportHtml();
        page.write(report);
        return page.out.toString();
    }

    private void write(Report report) {
        String title = text(report.title());
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        facts(report);
        report.figures().forEach(figure -> figure(figure.chart().get()));
        report.tables().forEach(this::table);
        if (!report.notes().isEmpty()) {
            out.append("<h2>Notes</h2>\n<ul>\n");
            report.notes()
                    .forEach(note ->
                            out.append("<li dir=\"auto\">").append(text(note)).append("</li>\n"));
            out.append("</ul>\n");
        }
        out.append("</main>\n</body>\n</html>\n");
    }

    private void facts(Report report) {
        if (!report.facts().isEmpty()) {
            out.append("<dl>\n");
            report.facts()
                    .forEach((name, cell) -> out.append("<dt>")
                            .append(text(heading(name)))
                            .append("</dt><dd dir=\"auto\"")
                            .append(cell instanceof NotEstimable ? " class=\"none\">" : ">")
                            .append(text(shown(cell)))
                            .append("</dd>\n"));
            out.append("</dl>\n");
        }
    }

    /** Writes the picture, and its numbers as an alternative. */
    private void figure(Chart chart) {
        ChartFrame frame = ChartFrame.page();
        out.append("<figure>\n").append(SvgWriter.write(chart, frame));
        DataTable numbers = chart.draw(frame).words().table();
        if (!numbers.rows().isEmpty()) {
            out.append("<details><summary>The numbers of this figure</summary>\n<div class=\"scroll\"><table>\n");
            head(numbers.columns());
            numbers.rows().forEach(row -> {
                out.append("<tr>");
                row.forEach(cell ->
                        out.append("<td dir=\"auto\">").append(text(cell)).append("</td>"));
                out.append("</tr>\n");
            });
            out.append("</tbody>\n</table></div></details>\n");
        }
        out.append("</figure>\n");
    }

    private void table(ReportTable table) {
        out.append("<section>\n<h2>").append(text(heading(table.name()))).append("</h2>\n");
        if (table.rows().isEmpty()) {
            out.append("<p class=\"none\">No rows.</p>\n</section>\n");
            return;
        }
        out.append("<div class=\"scroll\"><table>\n");
        head(table.columns().stream().map(ReportHtml::heading).toList());
        for (List<ReportCell> row : table.rows()) {
            out.append("<tr>");
            row.forEach(this::cell);
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n</section>\n");
    }

    private void head(List<String> names) {
        out.append("<thead><tr>");
        names.forEach(
                name -> out.append("<th scope=\"col\">").append(text(name)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
    }

    private void cell(ReportCell cell) {
        String kind = cell instanceof NotEstimable
                ? " class=\"none\""
                : cell instanceof Words || cell instanceof Truth || cell instanceof Blank
                        ? " dir=\"auto\""
                        : " class=\"number\"";
        out.append("<td").append(kind).append('>').append(text(shown(cell))).append("</td>");
    }

    private static String shown(ReportCell cell) {
        return cell instanceof Truth truth ? (truth.value() ? "yes" : "no") : ReportText.shown(cell);
    }

    /** A name in camel case as a heading; any other text as it is. */
    static String heading(String name) {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            return name;
        }
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(String given) {
        return SvgWriter.escape(SafeText.escaped(given));
    }
}
