package io.github.camelauth.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Looks at the beginning of an answer's body and leaves the whole of it to be read. */
final class BodyStart {

    private BodyStart() {}

    /** The first {@link RejectionRule#LONGEST_LOOK} bytes as text, decompressed; empty for none. */
    static String peek(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        if (content == null) {
            return "";
        }
        byte[] start = content.readNBytes(RejectionRule.LONGEST_LOOK);
        response.setEntity(new Whole(entity, start, content));
        return new String(decompressed(start, entity.getContentEncoding()), StandardCharsets.UTF_8);
    }

    private static byte[] decompressed(byte[] start, String encoding) throws IOException {
        InputStream bytes = new ByteArrayInputStream(start);
        return switch (encoding == null ? "" : encoding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> readable(() -> new GZIPInputStream(bytes));
            case "deflate" -> readable(() -> new InflaterInputStream(bytes));
            default -> start;
        };
    }

    /** What can be read before the cut. */
    private static byte[] readable(Opening opening) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream stream = opening.open()) {
            int next;
            while (read.size() < RejectionRule.LONGEST_LOOK && (next = stream.read()) >= 0) {
                read.write(next);
            }
        } catch (IOException cut) {
            return read.toByteArray();
        }
        return read.toByteArray();
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    /** The body that was begun to be read, from its beginning. */
    private static final class Whole extends HttpEntityWrapper {

        private final InputStream content;

        Whole(HttpEntity entity, byte[] start, InputStream rest) {
            super(entity);
            this.content = new SequenceInputStream(new ByteArrayInputStream(start), rest);
        }

        @Override
        public InputStream getContent() {
            return content;
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            content.transferTo(out);
        }
    }
}
