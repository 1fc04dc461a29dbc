package io.github.camelauth.simulator;

/**
 * A fresh {@link CftSimulator} for each test: {@code @ExtendWith(CftSimulatorExtension.class)}, or with options of one's own
 * {@code @RegisterExtension static final CftSimulatorExtension CFT = new
 * CftSimulatorExtension(CftSimulator.builder().username(...))}.
 */
public final class CftSimulatorExtension extends SimulatorExtension<CftSimulator> {

    /** With all defaults. */
    public CftSimulatorExtension() {
        this(CftSimulator.builder());
    }

    public CftSimulatorExtension(CftSimulatorBuilder builder) {
        super(CftSimulator.class, builder::start);
    }
}
