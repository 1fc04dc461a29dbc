package io.github.camelauth.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong with a request. Three kinds: those that hold the request back and let it go on; those that
 * stand in for the vendor, which then never processes the request (no token is minted, no code is used up); and those that
 * spoil the answer to a request that was fully processed. Immutable; durations are real time.
 */
public final class Fault {

    private final String name;
    private final Behaviour behaviour;

    private Fault(String name, Behaviour behaviour) {
        this.name = name;
        this.behaviour = behaviour;
    }

    /** Not a fault: lets a request through, to put faults at the third or the tenth request of a queue. */
    public static Fault none() {
        return new Fault("none", Processing::run);
    }

    /** Holds the request back for a while. */
    public static Fault latency(Duration duration) {
        return new Fault("latency", processing -> {
            processing.pause(duration);
            return processing.run();
        });
    }

    /** Holds the request back until the test opens the latch. */
    public static Fault heldUntil(CountDownLatch latch) {
        return new Fault("held", processing -> {
            processing.pauseUntil(latch);
            return processing.run();
        });
    }

    /** Resets the connection; the request is not processed. */
    public static Fault reset() {
        return new Fault("reset", processing -> Answer.dropped());
    }

    /** Processes the request and then resets the connection instead of answering. */
    public static Fault lostResponse() {
        return spoiled("lostResponse", answer -> answer.delivered(Delivery.DROPPED));
    }

    /** Answers with a bare status; the request is not processed. */
    public static Fault status(int status) {
        return status(status, RetryAfter.NONE, Duration.ZERO);
    }

    /** Answers with a status such as 429 or 503 and tells when to come back; the request is not processed. */
    public static Fault status(int status, RetryAfter form, Duration delay) {
        return new Fault("status" + status, processing -> form.addTo(Answer.empty(status), delay, processing.now()));
    }

    /** Answers with this; the request is not processed. */
    public static Fault answer(int status, String contentType, String body) {
        return new Fault("answer" + status, processing -> Answer.of(status, contentType, body));
    }

    /** Answers 200 with an HTML login page; the request is not processed. */
    public static Fault loginPage() {
        return new Fault("loginPage", processing -> Answer.html(200, "Log in"));
    }

    /** Processes the request; the body is not what its content type says. */
    public static Fault garbageBody() {
        byte[] garbage = "\u0000\u0007{\"acc{{{ess_to\uFFFD".getBytes(StandardCharsets.UTF_8);
        return spoiled("garbageBody", answer -> answer.withBody(garbage));
    }

    /** Processes the request; the body is right, but behind so much white space that it has at least this many bytes. */
    public static Fault oversizedBody(int bytes) {
        return spoiled("oversizedBody", answer -> answer.withBody(padded(answer.body(), bytes)));
    }

    /** Processes the request; the body comes byte by byte, with a pause before each. */
    public static Fault drippingBody(Duration pause) {
        return spoiled("drippingBody", answer -> answer.delivered(Delivery.dripping(pause)));
    }

    /** Processes the request; the connection ends after half of the body. */
    public static Fault truncatedBody() {
        return spoiled("truncatedBody", answer -> answer.delivered(Delivery.TRUNCATED));
    }

    /** Processes the request; the body is right, but its content type is this one. */
    public static Fault contentType(String contentType) {
        return spoiled("contentType", answer -> answer.withHeader(Answer.CONTENT_TYPE, contentType));
    }

    /** This fault, then the other: {@code latency(d).then(lostResponse())} is a lost response after a long wait. */
    public Fault then(Fault next) {
        return new Fault(name + "+" + next.name, processing -> behaviour.answer(processing.through(next)));
    }

    private static Fault spoiled(String name, UnaryOperator<Answer> spoil) {
        return new Fault(name, processing -> spoil.apply(processing.run()));
    }

    private static byte[] padded(byte[] body, int bytes) {
        byte[] padded = new byte[Math.max(bytes, body.length)];
        int start = padded.length - body.length;
        Arrays.fill(padded, 0, start, (byte) ' ');
        System.arraycopy(body, 0, padded, start, body.length);
        return padded;
    }

    Answer answer(Processing processing) {
        return behaviour.answer(processing);
    }

    @Override
    public String toString() {
        return name;
    }

    private interface Behaviour {
        Answer answer(Processing processing);
    }
}
