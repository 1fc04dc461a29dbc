package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * What any simulator starts with. Each {@link #start()} makes another simulator.
 *
 * @param <S> the simulator
 * @param <B> the builder itself
 */
public abstract class SimulatorBuilder<S extends Simulator, B extends SimulatorBuilder<S, B>> {

    private final List<Consumer<Switches>> changes = new ArrayList<>();
    private int port;
    private Optional<SSLContext> sslContext = Optional.empty();
    private Optional<SimulatorClock> clock = Optional.empty();

    SimulatorBuilder() {}

    /** 0, the default, is any free port. */
    public final B port(int value) {
        port = value;
        return self();
    }

    /** Makes it speak HTTPS with this context's key; by default it speaks plain HTTP. */
    public final B sslContext(SSLContext value) {
        sslContext = Optional.of(value);
        return self();
    }

    /** By default a new one that ticks. */
    public final B clock(SimulatorClock value) {
        clock = Optional.of(value);
        return self();
    }

    /** A value for one of the vendor's switches. */
    public final <T> B with(Switch<T> of, T value) {
        changes.add(switches -> switches.set(of, value));
        return self();
    }

    /** The same by text. */
    public final B with(String name, String value) {
        changes.add(switches -> switches.set(name, value));
        return self();
    }

    public abstract S start();

    /** What people may see of it: no password and no secret. */
    abstract Map<String, Object> printable();

    final Listening listening() {
        return new Listening(port, sslContext);
    }

    final SimulatorClock clockOrTicking() {
        return clock.orElseGet(SimulatorClock::ticking);
    }

    final void change(Switches switches) {
        changes.forEach(change -> change.accept(switches));
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + printable();
    }
}
