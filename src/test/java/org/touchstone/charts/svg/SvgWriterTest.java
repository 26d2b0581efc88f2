package org.touchstone.charts.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.figure.Samples;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgWriterTest {
    private static final Pattern NUMBERS =
            Pattern.compile(" (?:x|y|x1|y1|x2|y2|cx|cy|r|width|height|d|points|viewBox)=\"([^\"]*)\"");

    private static Map<String, Chart> charts() {
        Map<String, Chart> all = new TreeMap<>(Samples.ordinary());
        all.putAll(Samples.awkward());
        return all;
    }

    static List<String> names() {
        return new ArrayList<>(charts().keySet());
    }

    private static String svg(String name) {
        return SvgWriter.write(java.util.Objects.requireNonNull(charts().get(name)), ChartFrame.page());
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyChartIsOnePictureWithNameAndWords(String name) throws Exception {
        Element root = parsed(svg(name)).getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingInItRunsOrLoads(String name) throws Exception {
        NodeList all = parsed(svg(name)).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            assertThat(each.getLocalName()).isNotIn("script", "foreignObject", "image", "use", "a");
            for (int a = 0; a < each.getAttributes().getLength(); a++) {
                assertThat(each.getAttributes().item(a).getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("href", "xlink:href");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCoordinateIsANumberAndEqualChartsAreEqualText(String name) {
        String svg = svg(name);
        assertThat(NUMBERS.matcher(svg).results().map(r -> r.group(1)).toList())
                .isNotEmpty()
                .allMatch(numbers -> numbers.matches("[-0-9.,MLHVZAa-z ]*") && !numbers.contains("NaN"));
        assertThat(svg).doesNotContain("Infinity").isEqualTo(svg(name));
    }
}
