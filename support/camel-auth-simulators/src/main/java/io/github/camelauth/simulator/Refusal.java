package io.github.camelauth.simulator;

/** Ends the processing of a request with an answer that is not the one asked for. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Refusal(Answer answer) {
        // Part of the normal course: no stack trace.
        super("Refused with status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
