package io.github.camelauth.simulator;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * What all simulators have in common. Every method may be called by any thread at any time; what it changes holds from
 * the next request on.
 */
public abstract class Simulator implements AutoCloseable {

    private final SimulatorServer server;
    private final ObservedHandler handler;
    private final Switches switches;

    Simulator(SimulatorServer server, ObservedHandler handler, Switches switches) {
        this.server = server;
        this.handler = handler;
        this.switches = switches;
    }

    /** The origin, without a slash at the end: {@code http://127.0.0.1:41234}, or https where it has an SSL context. */
    public final String baseUrl() {
        return server.baseUrl();
    }

    public final SimulatorClock clock() {
        return handler.clock();
    }

    public final Switches switches() {
        return switches;
    }

    public final RequestJournal journal() {
        return handler.journal();
    }

    public final RequestCounters counters() {
        return handler.counters();
    }

    /** Tokens that requests created, lost answers included. */
    public final long tokensCreated() {
        return counters().tokensCreated();
    }

    /** Each of these meets one of the next requests, whatever their path, in this order. */
    public final void fail(Fault... faults) {
        handler.faults().queue(List.of(faults));
    }

    /** The next so many requests meet this fault. */
    public final void fail(int times, Fault fault) {
        handler.faults().queue(Collections.nCopies(times, fault));
    }

    /** Each of these meets one of the next requests to exactly this path, in this order. */
    public final void failAt(String path, Fault... faults) {
        handler.faults().queue(path, List.of(faults));
    }

    /** Every request meets this fault until {@link #clearFaults()}. */
    public final void failAlways(Fault fault) {
        handler.faults().always(fault);
    }

    /** Every request to exactly this path meets this fault until {@link #clearFaults()}. */
    public final void failAlwaysAt(String path, Fault fault) {
        handler.faults().always(path, fault);
    }

    /** Forgets the faults that are queued and those that last. */
    public final void clearFaults() {
        handler.faults().clear();
    }

    /** Tells of each request just before its answer is sent, on the request's thread. */
    public final void addListener(Consumer<RequestRecord> listener) {
        handler.addListener(listener);
    }

    /**
     * As when the vendor's machine is off: connections are refused, and those that are open end, until
     * {@link #comeBack()}. What the vendor knows it keeps. A request that is inside is processed, and its answer lost.
     */
    public final void goDown() {
        server.goDown();
    }

    /** Listens again, at the same address; a simulator that is not down, or is closed, stays as it is. */
    public final void comeBack() {
        server.comeBack();
    }

    /** Stops at once: requests that wait inside are cut off. */
    @Override
    public final void close() {
        server.close();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + baseUrl() + "]";
    }
}
