package io.github.camelauth.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Between the HTTP library's messages and ours. */
final class HttpAdapter implements HttpRequestHandler {

    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    private final RequestHandler handler;
    private final Closing closing;
    private final String scheme;

    HttpAdapter(RequestHandler handler, String scheme, Closing closing) {
        this.handler = handler;
        this.scheme = scheme;
        this.closing = closing;
    }

    @Override
    public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
            throws IOException {
        byte[] body = body(request.getEntity());
        Answer answer = body.length > LARGEST_BODY ? Answer.empty(413) : handler.answer(read(request, body));
        if (answer.delivery().dropped()) {
            // The library answers an I/O problem inside a handler by resetting the connection.
            throw new ConnectionClosedException("Dropped on purpose");
        }
        write(answer, response);
    }

    /** By the path alone, so that a request in a proxy's form, with the whole URL, is answered as well. */
    private SimulatorRequest read(ClassicHttpRequest request, byte[] body) {
        String[] target = request.getPath().split("\\?", 2);
        String query = target.length == 2 ? target[1] : "";
        return new SimulatorRequest(scheme, request.getMethod(), target[0], query, headers(request), body);
    }

    private static Map<String, List<String>> headers(ClassicHttpRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : request.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return Collections.unmodifiableMap(headers);
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream content = entity.getContent()) {
            return content.readNBytes(LARGEST_BODY + 1);
        }
    }

    private void write(Answer answer, ClassicHttpResponse response) {
        response.setCode(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.delivery().truncated()) {
            response.setHeader("Connection", "close");
        }
        if (answer.status() != 204) {
            response.setEntity(new AnswerEntity(answer, closing));
        }
    }
}
