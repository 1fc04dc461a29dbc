package io.github.camelauth.http;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenRequestException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Our own calls to a vendor's token endpoints. Each is sent once, over a connection of its own: no retry, no redirect, no
 * cookie, no stored authentication. Size and time of the answer are capped. Thread-safe; blocks the calling thread.
 */
public final class VendorHttpClient implements Closeable {

    /** An answer of a token endpoint is a few hundred bytes; what is larger than this is none. */
    static final int LARGEST_ANSWER = 64 * 1024;

    private static final String SENT = "camel-auth.sent";

    private final HttpSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final CloseableHttpClient client;

    /**
     * @param clock what dates in {@code Retry-After} are compared with
     * @param timer ends calls that take too long
     */
    public VendorHttpClient(HttpSettings settings, Clock clock, ScheduledExecutorService timer) {
        this.settings = settings;
        this.clock = clock;
        this.timer = timer;
        this.client = HttpClientFactory.builder(settings)
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "sent", (request, scope, chain) -> {
                    scope.clientContext.setAttribute(SENT, Boolean.TRUE);
                    return chain.proceed(request, scope);
                })
                .build();
    }

    /**
     * Makes one call.
     *
     * @throws TokenRequestException when there is no answer: transient when nothing was sent, ambiguous otherwise
     */
    public VendorResponse execute(Origin origin, VendorRequest request) {
        HttpUriRequestBase message = message(origin, request);
        HttpClientContext context = HttpClientContext.create();
        ScheduledFuture<?> cap =
                timer.schedule(message::cancel, settings.longestCall().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return read(client.executeOpen(null, message, context), context);
        } catch (IOException | RuntimeException e) {
            throw noAnswer(origin, request, context.getAttribute(SENT) != null, e);
        } finally {
            cap.cancel(false);
            // Ends the connection as it is: closing the answer would first read it to its end, which it may not have.
            message.cancel();
        }
    }

    private static HttpUriRequestBase message(Origin origin, VendorRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), URI.create(origin + request.path()));
        message.setHeader("Accept", "application/json");
        request.headers().forEach((name, value) -> message.setHeader(name, value.reveal()));
        if (request.body() != null) {
            ContentType type = ContentType.parse(request.contentType()).withCharset(StandardCharsets.UTF_8);
            message.setEntity(new StringEntity(request.body().reveal(), type));
        }
        return message;
    }

    private VendorResponse read(ClassicHttpResponse response, HttpClientContext context) throws IOException {
        if (context.getAttribute(SENT) == null) {
            throw new IOException("The proxy answered in the vendor's place: HTTP " + response.getCode());
        }
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        boolean complete = true;
        if (entity != null) {
            try {
                body = entity.getContent().readNBytes(LARGEST_ANSWER + 1);
                complete = body.length <= LARGEST_ANSWER;
            } catch (IOException brokenOff) {
                complete = false;
            }
        }
        return new VendorResponse(
                response.getCode(),
                entity == null ? null : entity.getContentType(),
                new String(body, StandardCharsets.UTF_8),
                complete,
                RetryAfter.parse(header(response, "Retry-After"), clock.instant()),
                header(response, "Location"),
                Arrays.stream(response.getHeaders("Set-Cookie"))
                        .map(Header::getValue)
                        .toList());
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header first = response.getFirstHeader(name);
        return first == null ? null : first.getValue();
    }

    private TokenRequestException noAnswer(Origin origin, VendorRequest request, boolean sent, Exception cause) {
        String what = sent
                ? " got no answer from " + origin + " within "
                        + settings.longestCall().toSeconds()
                        + " s, or the connection broke. Whether the vendor acted on it is not known."
                : " could not be sent: no connection to " + origin
                        + ". Check 'baseUrl', the network, TLS and the proxy.";
        FailureClass kind = sent ? FailureClass.AMBIGUOUS : FailureClass.TRANSIENT;
        return new TokenRequestException(request.subject() + what, 0, null, kind, null, cause);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
