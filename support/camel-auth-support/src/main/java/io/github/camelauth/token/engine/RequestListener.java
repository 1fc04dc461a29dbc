package io.github.camelauth.token.engine;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenKey;
import java.time.Duration;

/** Hears of each request for a token that was made to a vendor. A credential that nothing renews makes none. */
@FunctionalInterface
public interface RequestListener {

    /**
     * Called on the thread of the request, before its answer is stored: it must be quick and must not block. What it throws
     * is logged and changes nothing.
     *
     * @param key the token that was asked for
     * @param failure how the request failed, null where it brought a token
     * @param took how long the request took
     */
    void requestEnded(TokenKey key, FailureClass failure, Duration took);
}
