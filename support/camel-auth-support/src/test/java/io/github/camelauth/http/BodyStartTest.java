package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

final class BodyStartTest {

    private static final String LONG = "0123456789abcdef".repeat(4096);

    private static ClassicHttpResponse response(byte[] body, String encoding) {
        ClassicHttpResponse response = new BasicClassicHttpResponse(200);
        response.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON, encoding));
        return response;
    }

    private interface Compression {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] compressed(String text, Compression compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.over(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void peek_shortBody_isWholeAndStillToBeRead() throws Exception {
        ClassicHttpResponse response = response("{\"a\":1}".getBytes(StandardCharsets.UTF_8), null);
        assertThat(BodyStart.peek(response)).isEqualTo("{\"a\":1}");
        assertThat(response.getEntity().isRepeatable()).isFalse();
        assertThat(EntityUtils.toString(response.getEntity())).isEqualTo("{\"a\":1}");
    }

    @Test
    void peek_longBody_readsNoMoreThanItsBeginning() throws Exception {
        ClassicHttpResponse response = response(LONG.getBytes(StandardCharsets.UTF_8), null);
        assertThat(BodyStart.peek(response)).isEqualTo(LONG.substring(0, RejectionRule.LONGEST_LOOK));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        response.getEntity().writeTo(whole);
        assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo(LONG);
    }

    @Test
    void peek_compressedBody_isReadAsText_andLeftCompressed() throws Exception {
        byte[] gzip = compressed(LONG, GZIPOutputStream::new);
        ClassicHttpResponse response = response(gzip, "gzip");
        assertThat(BodyStart.peek(response)).isEqualTo(LONG.substring(0, RejectionRule.LONGEST_LOOK));
        assertThat(EntityUtils.toByteArray(response.getEntity())).isEqualTo(gzip);
        byte[] deflate = compressed("{}", DeflaterOutputStream::new);
        assertThat(BodyStart.peek(response(deflate, "deflate"))).isEqualTo("{}");
    }

    @Test
    void peek_brokenCompression_givesWhatCanBeRead() throws Exception {
        assertThat(BodyStart.peek(response("no gzip".getBytes(StandardCharsets.UTF_8), "gzip")))
                .isEmpty();
        byte[] gzip = compressed("{\"status\":\"error\"}", GZIPOutputStream::new);
        byte[] cut = java.util.Arrays.copyOf(gzip, gzip.length - 8);
        assertThat(BodyStart.peek(response(cut, "x-gzip"))).isEqualTo("{\"status\":\"error\"}");
    }

    @Test
    void peek_noBody_isEmpty() throws Exception {
        assertThat(BodyStart.peek(new BasicClassicHttpResponse(204))).isEmpty();
    }
}
