package io.github.camelauth.simulator;

import java.util.Map;

/** An API call that was let in. */
record CftCall(SimulatorRequest request, Map<String, String> parameters) {

    /** What one method on one path does. */
    @FunctionalInterface
    interface Endpoint {

        Answer answer(CftCall call);
    }

    /**
     * @param forUser whether it is about a user's data; otherwise the application key alone will do
     */
    record Resource(boolean forUser, Endpoint endpoint) {}
}
