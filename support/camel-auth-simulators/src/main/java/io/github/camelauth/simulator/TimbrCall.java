package io.github.camelauth.simulator;

import java.util.Map;

/** A data request whose sender is known. */
record TimbrCall(SimulatorRequest request, Map<String, String> parameters) {

    /** What one method on one path does. */
    @FunctionalInterface
    interface Endpoint {

        Answer answer(TimbrCall call);
    }
}
