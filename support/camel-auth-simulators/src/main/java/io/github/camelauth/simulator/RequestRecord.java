package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the journal. The accessors give credentials in clear, for assertions; {@code toString} does not.
 *
 * @param time when the request came in, by the simulator's clock
 * @param processedStatus what the vendor decided, even when the answer was lost; 0 when nothing was processed
 * @param answered whether an answer was sent at all
 * @param caller whom the request's credential belongs to, and the scopes of its token
 * @param fault the name of the injected fault, where there was one
 */
public record RequestRecord(
        Instant time,
        SimulatorRequest request,
        int processedStatus,
        boolean answered,
        Caller caller,
        Optional<String> fault) {

    static RequestRecord of(Instant time, SimulatorRequest request, Answer answer, Optional<Fault> fault) {
        boolean answered = !answer.delivery().dropped();
        return new RequestRecord(time, request, answer.status(), answered, answer.caller(), fault.map(Fault::toString));
    }

    /** The status that was sent; 0 when the connection was dropped instead. */
    public int status() {
        return answered ? processedStatus : 0;
    }

    public String method() {
        return request.method();
    }

    public String path() {
        return request.path();
    }

    public String query() {
        return request.query();
    }

    public Map<String, List<String>> headers() {
        return request.headers();
    }

    public Optional<String> header(String name) {
        return request.header(name);
    }

    public String bodyText() {
        return request.bodyText();
    }

    /** Method, path and status, with every credential redacted: one short line. */
    public String summary() {
        return request.method() + " " + Redaction.pathAndQuery(path(), query()) + " -> "
                + (answered ? Integer.toString(processedStatus) : "no answer");
    }

    @Override
    public String toString() {
        return time + " " + request + " -> " + (answered ? processedStatus : "no answer") + " for " + caller
                + fault.map(name -> " with fault " + name).orElse("");
    }
}
