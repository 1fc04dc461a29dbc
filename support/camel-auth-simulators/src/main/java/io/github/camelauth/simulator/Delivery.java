package io.github.camelauth.simulator;

import java.time.Duration;

/**
 * How an answer goes over the wire.
 *
 * @param dropped the connection is reset and nothing is sent
 * @param truncated half of the body is sent, then the connection is closed
 * @param pause the time between two bytes of the body
 */
record Delivery(boolean dropped, boolean truncated, Duration pause) {

    static final Delivery WHOLE = new Delivery(false, false, Duration.ZERO);
    static final Delivery DROPPED = new Delivery(true, false, Duration.ZERO);
    static final Delivery TRUNCATED = new Delivery(false, true, Duration.ZERO);

    static Delivery dripping(Duration pause) {
        return new Delivery(false, false, pause);
    }
}
