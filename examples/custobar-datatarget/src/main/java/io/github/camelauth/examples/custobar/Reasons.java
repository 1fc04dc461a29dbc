package io.github.camelauth.examples.custobar;

import java.util.concurrent.atomic.AtomicReference;

/** Gives each reason in full where it is new: a poll that fails and the event that tells why have the same one. */
final class Reasons {

    private final AtomicReference<String> last = new AtomicReference<>("");

    String tell(Throwable failure) {
        return tell(Reason.of(failure));
    }

    String tell(String reason) {
        return reason.equals(last.getAndSet(reason)) ? "the same reason" : reason;
    }

    /** After a success the next failure is news again. */
    void forget() {
        last.set("");
    }
}
