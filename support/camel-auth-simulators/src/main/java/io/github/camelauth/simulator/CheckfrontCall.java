package io.github.camelauth.simulator;

import java.util.Map;

/**
 * An API call whose sender is known, or may be anybody.
 *
 * @param resource such as {@code booking/index}
 * @param parameters of the path
 */
record CheckfrontCall(
        SimulatorRequest request, String resource, Map<String, String> parameters, CheckfrontCaller caller) {

    /** What one method on one resource does. */
    @FunctionalInterface
    interface Endpoint {

        Answer answer(CheckfrontCall call);
    }

    /**
     * @param open whether the Public API has it (docs/vendors/checkfront.md §2.6)
     */
    record Resource(String name, boolean open, Endpoint endpoint) {}
}
