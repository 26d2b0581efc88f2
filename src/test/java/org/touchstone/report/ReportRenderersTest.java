package org.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.touchstone.charts.figure.CoverageBars;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.xml.sax.InputSource;

/** One report in its three forms, and that no text of a study steers the program that shows them. */
class ReportRenderersTest {
    private static final String HOSTILE = "\u202e\"><script>alert(1)</script><img src=http://x.test/a>\u001b[2J&";

    private static Report report() {
        Report report = new Report("Agreement of <two>");
        report.fact("items", 12).fact("meanSlope", Outcome.none(Outcome.Reason.NO_DATA));
        report.table("people", "annotator", "votes", "share", "interval", "kappa", "flagged")
                .row("ann", 7L, 0.5, new Interval(0.25, 0.75), Outcome.of(0.123456), true)
                .row("bob", 12, 1e-9, null, Outcome.none(Outcome.Reason.NO_VARIATION), Outcome.of(false))
                .row("c", 1, Double.POSITIVE_INFINITY, null, OptionalDouble.empty(), "-");
        report.table("cells", "both", "three")
                .row(
                        ReportCell.of(Outcome.of(0.5), Optional.of(new Interval(0, 1))),
                        new ReportCell.Decimal(2.0 / 3, 1));
        return report.note("A note.");
    }

    @Test
    void textAlignsColumns_andSaysWhyThereIsNoValue() {
        assertThat(String.join("\n", ReportText.lines(report()))).isEqualTo("""
                        items      12
                        meanSlope  not estimable: there is no observation

                        people
                          annotator  votes      share  interval          kappa                                      flagged
                          ann            7     0.5000  [0.2500, 0.7500]  0.1235                                     true
                          bob           12  1.000e-09                    not estimable: all observations are equal  false
                          c              1   Infinity                                                               -

                        cells
                          both                     three
                          0.5000 [0.0000, 1.0000]    0.7

                        A note.""");
    }

    @Test
    void jsonHasAllDigits_boundsByName_andTheCodeOfTheReason() {
        assertThat(ReportJson.line(report())).isEqualTo("""
                        {"items":12,"meanSlope":null,"notEstimable":"no-data","people":[\
                        {"annotator":"ann","votes":7,"share":0.5,"lower":0.25,"upper":0.75,"kappa":0.123456,"flagged":true},\
                        {"annotator":"bob","votes":12,"share":1.0E-9,"kappa":null,"notEstimable":"no-variation",\
                        "flagged":false},{"annotator":"c","votes":1,"share":"Infinity","flagged":"-"}],\
                        "cells":[{"both":0.5,"lower":0.0,"upper":1.0,"three":0.6666666666666666}],"notes":["A note."]}""");
    }

    @Test
    void pageShowsTitleFactsTablesFiguresAndNotes() {
        Report report = report().figure("bars", ReportRenderersTest::bars);
        String page = ReportHtml.page(report);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h1>Agreement of &lt;two&gt;</h1>")
                .contains(
                        "<dt>Mean slope</dt><dd dir=\"auto\" class=\"none\">not estimable: there is no observation</dd>")
                .contains("<h2>People</h2>")
                .contains("<td class=\"number\">[0.2500, 0.7500]</td>")
                .contains("<td class=\"none\">not estimable: all observations are equal</td>")
                .contains("<td dir=\"auto\">yes</td>")
                .contains("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
                .contains("<summary>The numbers of this figure</summary>")
                .contains("<li dir=\"auto\">A note.</li>")
                .contains("@media (prefers-color-scheme:dark)")
                .contains("@media print");
        assertThat(ReportHtml.page(report)).isEqualTo(page);
    }

    @Test
    void pageNeedsNothingFromOutside_andForbidsIt() {
        String page = ReportHtml.page(report().figure("bars", ReportRenderersTest::bars));
        assertThat(page).contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainPattern(
                        Pattern.compile("(?i)<script|<link|<iframe|<img|@import|url\\(|https?:|\\son\\w+="));
    }

    @Test
    void nothingThatPeopleWroteIsMarkupOrSteersTheReader() throws Exception {
        Report report = new Report(HOSTILE).fact("who", HOSTILE).note(HOSTILE);
        report.table(HOSTILE, HOSTILE).row(HOSTILE);
        report.figure("bars", () -> new CoverageBars(HOSTILE, HOSTILE, List.of(new CoverageBars.Bar(HOSTILE, 3, 4))));
        String page = ReportHtml.page(report);
        assertThat(page).doesNotContain("<script", "<img", "\u001b");
        // A text element of a picture is a line of its own: what turns its direction ends with it.
        assertThat(page.replaceAll("(?s)<svg.*?</svg>", "")).doesNotContain("\u202e");
        String body = page.substring(page.indexOf("<main>"), page.indexOf("</body>"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(body)))
                        .getElementsByTagName("td")
                        .getLength())
                .as("every element is closed, none was opened by a text")
                .isGreaterThan(1);
        assertThat(String.join("\n", ReportText.lines(report)) + ReportJson.line(report))
                .doesNotContain("\u202e", "\u001b");
    }

    @Test
    void aRowOfAnotherLengthOrAValueNobodyCanWriteIsRefused() {
        Report report = new Report("t");
        assertThatThrownBy(() -> report.table("a", "x", "y").row(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> report.fact("a", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static CoverageBars bars() {
        return new CoverageBars("Counts", "items", List.of(new CoverageBars.Bar("legal", 3, 4)));
    }
}
