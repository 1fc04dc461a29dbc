package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Now;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarToken;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes the troubles of a run, one after the other, each between two polls. */
final class Troubles implements AutoCloseable {

    private final CustobarSimulator custobar;
    private final Duration outage;
    private final PrintStream out;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<Trouble, Integer> starts = new EnumMap<>(Trouble.class);

    Troubles(CustobarSimulator custobar, Duration outage, PrintStream out) {
        this.custobar = custobar;
        this.outage = outage;
        this.out = out;
    }

    /** Makes the trouble that comes when so many polls were delivered, if one does and was not made yet. */
    void polled(int delivered) {
        Trouble.after(delivered).filter(trouble -> !starts.containsKey(trouble)).ifPresent(this::make);
    }

    private void make(Trouble trouble) {
        starts.put(trouble, custobar.journal().size());
        switch (trouble) {
            case OUTAGE -> goDown();
            case REVOCATION -> revoke();
            case CLOCK_JUMP -> jump();
            default -> throw new IllegalStateException(trouble.name());
        }
    }

    private void goDown() {
        tell("the vendor is down for " + outage.toMillis() / 1000.0 + " s: connections are refused");
        custobar.goDown();
        timer.schedule(this::comeBack, outage.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void comeBack() {
        custobar.comeBack();
        tell("the vendor is back");
    }

    private void revoke() {
        tell("the vendor revokes the token, and tells nobody: the next call will learn it by being rejected");
        custobar.revokeAllTokens();
    }

    private void jump() {
        List<CustobarToken> tokens = custobar.tokens();
        Instant end = tokens.get(tokens.size() - 1).expiresAt().orElseThrow();
        tell("the clock jumps from " + custobar.clock().instant() + " over the token's end, " + end);
        custobar.clock().set(end.plusSeconds(1));
    }

    private void tell(String what) {
        out.println(System.lineSeparator() + Now.time() + " TROUBLE: " + what);
    }

    /** Where in the simulator's journal each began. */
    Map<Trouble, Integer> starts() {
        return starts;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
