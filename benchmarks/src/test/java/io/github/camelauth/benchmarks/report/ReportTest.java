package io.github.camelauth.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.benchmarks.load.Call;
import io.github.camelauth.benchmarks.peer.Contender;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class ReportTest {

    @Test
    void write_oneRow_isMarkdownAndJson(@TempDir Path directory) throws IOException {
        Row row = new Row("B7", "renewals", Goal.exactly(1))
                .value(Contender.OURS, 1)
                .oursOnly("No replay");

        Report.now("short", Machine.here(), List.of(row)).write(directory);

        assertThat(Files.readString(directory.resolve("results.md"))).contains("short mode", "| B7 | renewals | 1");
        JsonNode json = new ObjectMapper()
                .readTree(directory.resolve("results.json").toFile())
                .path("rows")
                .path(0);
        assertThat(json.path("values").path("ours").asDouble()).isEqualTo(1);
        assertThat(json.path("values").path("google-auth").asText()).isEqualTo("No replay");
        assertThat(json.path("verdict").asText()).isEqualTo("met");
    }

    @Test
    void svg_twoContenders_isXmlWithAStripEachAndSlowCallsInRed() throws Exception {
        List<Call> calls =
                List.of(new Call(4_000_000_000L, 1_000, false), new Call(5_000_000_000L, 2_000_000_000L, false));

        String svg = new LatencyPicture(2, 13, 9).svg(Map.of(Contender.OURS, calls, Contender.AWS, calls));

        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getNodeName()).isEqualTo("svg");
        assertThat(svg).contains("ours", "AWS CachedSupplier").containsOnlyOnce(">9 s<");
        assertThat(svg.split("fill=\"#c0392b\"", -1)).hasSize(3);
    }

    @Test
    void share_ofTheScale_isLogarithmicAndBounded() {
        assertThat(LatencyPicture.share(0.001)).isZero();
        assertThat(LatencyPicture.share(10)).isEqualTo(0.5);
        assertThat(LatencyPicture.share(1e9)).isEqualTo(1);
    }
}
