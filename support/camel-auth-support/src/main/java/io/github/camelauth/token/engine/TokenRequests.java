package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Times the requests to vendors, and tells those who listen. Thread-safe. */
public final class TokenRequests {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRequests.class);

    private final List<RequestListener> listeners = new CopyOnWriteArrayList<>();
    private final LongSupplier monotonic;

    TokenRequests(LongSupplier monotonic) {
        this.monotonic = monotonic;
    }

    /** From here on the listener hears of every request. */
    public void add(RequestListener listener) {
        listeners.add(listener);
    }

    /** The listener hears of nothing more. */
    public void remove(RequestListener listener) {
        listeners.remove(listener);
    }

    /** Makes one request. */
    TokenGrant make(TokenKey key, Supplier<TokenGrant> request) {
        long began = monotonic.getAsLong();
        FailureClass failure = FailureClass.AMBIGUOUS;
        try {
            TokenGrant answer = request.get();
            failure = null;
            return answer;
        } catch (AuthException e) {
            failure = e.failureClass();
            throw e;
        } finally {
            tell(key, failure, Duration.ofNanos(monotonic.getAsLong() - began));
        }
    }

    private void tell(TokenKey key, FailureClass failure, Duration took) {
        for (RequestListener listener : listeners) {
            try {
                listener.requestEnded(key, failure, took);
            } catch (RuntimeException | Error e) {
                LOG.warn("{}: a listener failed on the end of a token request", key, e);
            }
        }
    }
}
