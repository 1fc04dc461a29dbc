package io.github.camelauth.simulator;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Everything that a simulated property has and shares among its endpoints. */
record SyncaccessSite(
        Switches switches,
        SimulatorClock clock,
        RequestCounters counters,
        SyncaccessUsers users,
        SyncaccessTokens tokens,
        AtomicReference<List<SyncaccessSubscriber>> subscribers) {

    static SyncaccessSite of(SimulatorClock clock, List<SyncaccessSubscriber> subscribers) {
        Switches switches = new Switches(SyncaccessSwitches.all());
        return new SyncaccessSite(
                switches,
                clock,
                new RequestCounters(),
                new SyncaccessUsers(switches),
                new SyncaccessTokens(clock, switches),
                new AtomicReference<>(List.copyOf(subscribers)));
    }
}
