package io.github.camelauth.examples.support;

import java.util.concurrent.atomic.AtomicReference;

/** Gives each reason in full where it is new: a call that fails and the event that tells why have the same one. */
public final class Reasons {

    private final AtomicReference<String> last = new AtomicReference<>("");

    public String tell(Throwable failure) {
        return tell(Reason.of(failure));
    }

    public String tell(String reason) {
        return reason.equals(last.getAndSet(reason)) ? "the same reason" : reason;
    }

    /** After a success the next failure is news again. */
    public void forget() {
        last.set("");
    }
}
