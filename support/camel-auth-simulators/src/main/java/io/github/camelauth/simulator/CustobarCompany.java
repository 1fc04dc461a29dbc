package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Everything that a simulated company has and shares among its endpoints. */
record CustobarCompany(
        Switches switches,
        SimulatorClock clock,
        RequestCounters counters,
        CustobarUsers users,
        CustobarTokens tokens,
        CustobarIntegrations integrations,
        AtomicReference<CustobarData> data) {

    static CustobarCompany of(SimulatorClock clock, CustobarData data) {
        Switches switches = new Switches(CustobarSwitches.all());
        return new CustobarCompany(
                switches,
                clock,
                new RequestCounters(),
                new CustobarUsers(clock, switches),
                new CustobarTokens(clock),
                new CustobarIntegrations(clock),
                new AtomicReference<>(data));
    }

    static boolean isIntegration(String ownerId) {
        return ownerId.startsWith(CustobarIntegrations.COLLECTION);
    }

    /** Personal tokens expire, those of integrations do not (§1.3). */
    Optional<Duration> tokenLifetime(String ownerId) {
        return Optional.of(switches.get(CustobarSwitches.PERSONAL_TOKEN_LIFETIME))
                .filter(lifetime -> !lifetime.isZero() && !isIntegration(ownerId));
    }
}
