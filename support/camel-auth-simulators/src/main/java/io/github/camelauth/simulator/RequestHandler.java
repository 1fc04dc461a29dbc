package io.github.camelauth.simulator;

/** A vendor: gives an answer to each request, on the request's own thread. */
@FunctionalInterface
interface RequestHandler {

    Answer answer(SimulatorRequest request);
}
