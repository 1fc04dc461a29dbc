package io.github.camelauth.simulator;

/**
 * A fresh {@link TimbrSimulator} for each test: {@code @ExtendWith(TimbrSimulatorExtension.class)}, or with options
 * of one's own {@code @RegisterExtension static final TimbrSimulatorExtension TIMBR = new
 * TimbrSimulatorExtension(TimbrSimulator.builder().username(...))}.
 */
public final class TimbrSimulatorExtension extends SimulatorExtension<TimbrSimulator> {

    /** With all defaults. */
    public TimbrSimulatorExtension() {
        this(TimbrSimulator.builder());
    }

    public TimbrSimulatorExtension(TimbrSimulatorBuilder builder) {
        super(TimbrSimulator.class, builder::start);
    }
}
